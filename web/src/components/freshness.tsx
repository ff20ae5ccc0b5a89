import { Radio, TriangleAlert } from 'lucide-react'
import { useFormatter, useTranslations } from 'use-intl'
import type { LiveState } from '@/lib/stream'

/** Whether a live tile is live, and of when its figures are; never by colour alone. */
export function Freshness({ state, asOf }: { state: LiveState; asOf: string }) {
  const t = useTranslations('shell')
  const format = useFormatter()
  const calm = state.connection === 'live' || state.connection === 'connecting'
  const Icon = calm ? Radio : TriangleAlert
  const time = format.dateTime(new Date(asOf), { hour: '2-digit', minute: '2-digit', second: '2-digit' })
  return (
    <p
      className={`flex items-center gap-1.5 text-sm tabular-nums ${calm ? 'text-muted-foreground' : 'text-warning'}`}
    >
      <Icon aria-hidden className={state.connection === 'live' ? 'text-success size-4' : 'size-4'} />
      <span>{t(`freshness.${state.connection}`, { time })}</span>
    </p>
  )
}
