import { useTranslations } from 'use-intl'
import { PageTitle } from '@/components/page-title'
import { EmailCard } from './email-card'
import { PasswordCard } from './password-card'
import { SecondFactorCard } from './second-factor-card'

/** How the user signs in: address, password, second factor. */
export function SecurityPage({
  user,
}: {
  user: { email: string; emailVerified: boolean; firstName: string; lastName?: string | null }
}) {
  const t = useTranslations('auth')
  const own = [user.firstName, user.lastName ?? '', user.email]
  return (
    <div className="grid gap-6">
      <PageTitle title={t('security')} />
      <EmailCard email={user.email} verified={user.emailVerified} />
      <PasswordCard own={own} email={user.email} />
      <SecondFactorCard />
    </div>
  )
}
