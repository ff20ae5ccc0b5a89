import { useTranslations } from 'use-intl'

/** A time as hours and minutes; undefined as long as it is not known. */
export function TimeSpent({ seconds }: { seconds: number | undefined }) {
  const t = useTranslations('learning')
  if (seconds === undefined || seconds === 0) {
    return t('progress.noTime')
  }
  const minutes = Math.round(seconds / 60)
  if (minutes === 0) {
    return t('progress.underAMinute')
  }
  return t('progress.time', { hours: Math.floor(minutes / 60), minutes: minutes % 60 })
}
