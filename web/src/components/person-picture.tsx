import { useState } from 'react'
import { cn } from '@/lib/cn'

/** A user's picture, or the first letters of the name where there is none. The name stands beside it. */
export function PersonPicture({
  userId,
  name,
  version = 0,
  className,
}: {
  userId: string
  name: string
  /** Another one makes the browser ask again. */
  version?: number
  className?: string
}) {
  const [missing, setMissing] = useState<number>()
  const shape = cn('size-24 shrink-0 rounded-full', className)
  if (missing === version) {
    return (
      <span
        aria-hidden
        className={cn(shape, 'bg-accent text-primary grid place-content-center text-2xl font-semibold')}
      >
        {initialsOf(name)}
      </span>
    )
  }
  return (
    <img
      alt={''}
      src={`/api/v1/users/${userId}/avatar?size=128&v=${version}`}
      className={cn(shape, 'bg-muted object-cover')}
      onError={() => setMissing(version)}
    />
  )
}

function initialsOf(name: string): string {
  return name
    .split(/\s+/)
    .slice(0, 2)
    .map((word) => String.fromCodePoint(word.codePointAt(0) ?? 32))
    .join('')
}
