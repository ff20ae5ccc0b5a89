import { useFormatter, useNow } from 'use-intl'

/** An instant in relative words, with the full time as its title and for machines. */
export function When({ instant }: { instant: string }) {
  const format = useFormatter()
  const now = useNow({ updateInterval: 60_000 })
  const date = new Date(instant)
  return (
    <time dateTime={instant} title={format.dateTime(date, { dateStyle: 'full', timeStyle: 'long' })}>
      {/* The clock ticks once a minute; what happened since is not in the future. */}
      {format.relativeTime(date, date > now ? date : now)}
    </time>
  )
}
