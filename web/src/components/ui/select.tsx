import type { ComponentProps } from 'react'
import { cn } from '@/lib/cn'

/** The browser's own list: it can be searched by typing, and phones show it in their way. */
export function Select({ className, ...props }: ComponentProps<'select'>) {
  return (
    <select
      className={cn(
        'bg-card border-control aria-invalid:border-danger h-11 w-full min-w-0 rounded-md border px-3 text-base',
        className,
      )}
      {...props}
    />
  )
}
