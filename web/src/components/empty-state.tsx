import type { ReactNode } from 'react'

/** What belongs here, why it is empty, and the one next act. */
export function EmptyState({
  title,
  reason,
  children,
}: {
  title: string
  reason: string
  children?: ReactNode
}) {
  return (
    <div className="grid justify-items-center gap-3 rounded-lg border border-dashed p-8 text-center">
      <p className="text-lg font-medium">{title}</p>
      <p className="text-muted-foreground max-w-prose text-sm">{reason}</p>
      {children}
    </div>
  )
}
