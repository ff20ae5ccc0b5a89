import { useState } from 'react'
import { cn } from '@/lib/cn'
import { PersonInitials } from './person-initials'

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
  if (missing === version) {
    return <PersonInitials name={name} className={className} />
  }
  return (
    <img
      alt={''}
      src={`/api/v1/users/${userId}/avatar?size=128&v=${version}`}
      className={cn('bg-muted size-24 shrink-0 rounded-full object-cover', className)}
      onError={() => setMissing(version)}
    />
  )
}
