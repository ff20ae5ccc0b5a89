import { useTranslations } from 'use-intl'
import { PageTitle } from '@/components/page-title'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import type { Registered as Outcome } from '../api/register'
import { SendVerification } from './send-verification'
import { useHeadingFocus } from './use-heading-focus'

/** What the user has to do next. */
export function Registered({
  outcome,
  email,
  onDone,
}: {
  outcome: Outcome
  email: string
  onDone: () => void
}) {
  const t = useTranslations('auth')
  const section = useHeadingFocus()
  return (
    <Card ref={section} className="mx-auto grid max-w-md gap-5">
      <PageTitle title={t(`registered.title.${outcome}`)} />
      <p className="wrap-anywhere">{t(`registered.text.${outcome}`, { email })}</p>
      {outcome === 'signed-in' ? (
        <Button onClick={onDone}>{t('goOn')}</Button>
      ) : (
        <SendVerification email={email} />
      )}
    </Card>
  )
}
