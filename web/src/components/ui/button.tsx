import { cva, type VariantProps } from 'class-variance-authority'
import { Slot } from 'radix-ui'
import type { ComponentProps } from 'react'
import { cn } from '@/lib/cn'

const variants = cva(
  'inline-flex min-h-11 cursor-pointer items-center justify-center gap-2 rounded-md px-4 py-2 text-center text-sm font-medium transition-colors aria-disabled:opacity-60 [&_svg]:size-4 [&_svg]:shrink-0',
  {
    variants: {
      variant: {
        primary: 'bg-primary text-primary-foreground hover:bg-primary/90',
        outline: 'border border-control bg-card hover:bg-muted',
        ghost: 'hover:bg-muted',
        danger: 'bg-danger text-background hover:bg-danger/90',
        link: 'min-h-6 px-0 py-0 text-primary underline underline-offset-4',
      },
      size: { normal: '', small: 'min-h-9 px-3', icon: 'size-11 px-0' },
    },
    defaultVariants: { variant: 'primary', size: 'normal' },
  },
)

type ButtonProps = ComponentProps<'button'> & VariantProps<typeof variants> & { asChild?: boolean }

/** `asChild` gives another element, such as a link, the look of a button. */
export function Button({ className, variant, size, asChild = false, ...props }: ButtonProps) {
  const classes = cn(variants({ variant, size }), className)
  return asChild ? (
    <Slot.Root data-button className={classes} {...props} />
  ) : (
    <button type="button" className={classes} {...props} />
  )
}
