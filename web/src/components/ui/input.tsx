import type { ComponentProps } from 'react'
import { cn } from '@/lib/cn'

export function Input({ className, ...props }: ComponentProps<'input'>) {
  return (
    <input
      className={cn(
        'bg-card border-control aria-invalid:border-danger h-11 w-full min-w-0 rounded-md border px-3 text-base read-only:opacity-70',
        className,
      )}
      {...props}
    />
  )
}
