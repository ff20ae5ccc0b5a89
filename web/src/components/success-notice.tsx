import { CircleCheck } from 'lucide-react'
import type { ReactNode } from 'react'

/** Says that something is done; screen readers read it when it comes up. */
export function SuccessNotice({ children }: { children: ReactNode }) {
  return (
    <div role="status" className="border-success flex gap-2 rounded-md border p-3 text-sm">
      <CircleCheck aria-hidden className="text-success mt-0.5 size-4 shrink-0" />
      <div className="grid min-w-0 gap-1 wrap-anywhere">{children}</div>
    </div>
  )
}
