import { useTranslations } from 'use-intl'
import { EmptyState } from '@/components/empty-state'

/** A page of a mail's link that was opened without the link, or loaded again. */
export function NoLink() {
  const t = useTranslations('auth')
  return <EmptyState title={t('noLink.title')} reason={t('noLink.reason')} />
}
