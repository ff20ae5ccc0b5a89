import { cn } from '@/lib/cn'

/** The first letters of a name, where it is known that there is no picture. The name stands beside it. */
export function PersonInitials({ name, className }: { name: string; className?: string | undefined }) {
  const letters = name
    .split(/\s+/)
    .slice(0, 2)
    .map((word) => String.fromCodePoint(word.codePointAt(0) ?? 32))
    .join('')
  return (
    <span
      aria-hidden
      className={cn(
        'bg-accent text-primary grid size-24 shrink-0 place-content-center rounded-full text-2xl font-semibold',
        className,
      )}
    >
      {letters}
    </span>
  )
}
