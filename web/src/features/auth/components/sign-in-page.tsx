import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { PageTitle } from '@/components/page-title'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { RecoveryCodes } from './recovery-codes'
import { SignInForm } from './sign-in-form'

export function SignInPage({ onDone }: { onDone: () => void }) {
  const t = useTranslations('auth')
  const [codes, setCodes] = useState<readonly string[]>([])
  if (codes.length > 0) {
    return (
      <Card className="mx-auto grid max-w-md gap-4">
        <PageTitle title={t('recoveryCodes')} />
        <RecoveryCodes codes={codes} />
        <Button onClick={onDone}>{t('kept')}</Button>
      </Card>
    )
  }
  return (
    <Card className="mx-auto grid max-w-md gap-4">
      <PageTitle title={t('signIn')} />
      <SignInForm onSignedIn={(shown) => (shown.length > 0 ? setCodes(shown) : onDone())} />
    </Card>
  )
}
