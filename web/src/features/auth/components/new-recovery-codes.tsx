import { useTranslations } from 'use-intl'
import { PageTitle } from '@/components/page-title'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { RecoveryCodes } from './recovery-codes'
import { useHeadingFocus } from './use-heading-focus'

/** After a sign-in that has set a second factor up. */
export function NewRecoveryCodes({ codes, onKept }: { codes: readonly string[]; onKept: () => void }) {
  const t = useTranslations('auth')
  const section = useHeadingFocus()
  return (
    <Card ref={section} className="mx-auto grid max-w-md gap-5">
      <PageTitle title={t('recoveryCodes')} />
      <RecoveryCodes codes={codes} />
      <Button onClick={onKept}>{t('kept')}</Button>
    </Card>
  )
}
