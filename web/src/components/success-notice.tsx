import { CircleCheck } from 'lucide-react'
import { useEffect, useRef, type ReactNode } from 'react'

/** Says that something is done; screen readers read it when it comes up. */
export function SuccessNotice({
  takesFocus = false,
  children,
}: {
  /** Where it stands in place of the control that had the focus. */
  takesFocus?: boolean
  children: ReactNode
}) {
  const notice = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (takesFocus) {
      notice.current?.focus()
    }
  }, [takesFocus])
  return (
    <div
      ref={notice}
      role="status"
      tabIndex={takesFocus ? -1 : undefined}
      className="border-success flex gap-2 rounded-md border p-3 text-sm"
    >
      <CircleCheck aria-hidden className="text-success mt-0.5 size-4 shrink-0" />
      <div className="grid min-w-0 gap-1 wrap-anywhere">{children}</div>
    </div>
  )
}
