import { useSuspenseQuery } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { PageTitle } from '@/components/page-title'
import { meQuery } from '../api/get-me'
import { EraseCard } from './erase-card'
import { ExportCard } from './export-card'

/** What the platform holds on the user: as a file, or no longer. */
export function DataPage({ onErased }: { onErased: () => void }) {
  const t = useTranslations('account')
  const { data: me } = useSuspenseQuery(meQuery)
  return (
    <div className="grid gap-6">
      <PageTitle title={t('pages.data')} />
      <ExportCard userId={me.id} />
      <EraseCard userId={me.id} email={me.email} onErased={onErased} />
    </div>
  )
}
