import { Link } from '@tanstack/react-router'
import { useTranslations } from 'use-intl'
import { PageTitle } from '@/components/page-title'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { requestPasswordMail } from '../api/request-mail'
import { MailForm } from './mail-form'

export function ForgotPasswordPage() {
  const t = useTranslations('auth')
  return (
    <Card className="mx-auto grid max-w-md gap-5">
      <PageTitle title={t('forgotten.title')} />
      <p className="text-sm">{t('forgotten.text')}</p>
      <MailForm
        send={requestPasswordMail}
        act={t('forgotten.act')}
        sent={(email) => t('forgotten.sent', { email })}
      />
      <Button variant="link" className="justify-self-start" asChild>
        <Link to="/login">{t('toSignIn')}</Link>
      </Button>
    </Card>
  )
}
