import type { ComponentProps } from 'react'
import { cn } from '@/lib/cn'

export function Textarea({ className, ...props }: ComponentProps<'textarea'>) {
  return (
    <textarea
      className={cn(
        'bg-card border-control aria-invalid:border-danger field-sizing-content min-h-28 w-full min-w-0 rounded-md border px-3 py-2 text-base',
        className,
      )}
      {...props}
    />
  )
}
