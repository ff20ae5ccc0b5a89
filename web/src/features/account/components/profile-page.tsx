import { useSuspenseQuery } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { PageTitle } from '@/components/page-title'
import { meQuery } from '../api/get-me'
import { PictureCard } from './picture-card'
import { ProfileForm } from './profile-form'

/** What the user tells of themselves. */
export function ProfilePage() {
  const t = useTranslations('account')
  const { data: me } = useSuspenseQuery(meQuery)
  return (
    <div className="grid gap-6">
      <PageTitle title={t('pages.profile')} />
      <PictureCard me={me} />
      <ProfileForm me={me} />
    </div>
  )
}
