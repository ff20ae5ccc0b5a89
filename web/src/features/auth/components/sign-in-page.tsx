import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
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
        <h1 className="text-2xl font-semibold">{t('recoveryCodes')}</h1>
        <RecoveryCodes codes={codes} />
        <Button onClick={onDone}>{t('kept')}</Button>
      </Card>
    )
  }
  return (
    <Card className="mx-auto grid max-w-md gap-4">
      <h1 className="text-2xl font-semibold">{t('signIn')}</h1>
      <SignInForm onSignedIn={(shown) => (shown.length > 0 ? setCodes(shown) : onDone())} />
      <p className="flex flex-wrap justify-between gap-2 text-sm">
        <Link className="text-primary underline underline-offset-4" to="/forgot-password">
          {t('forgotten')}
        </Link>
        <Link className="text-primary underline underline-offset-4" to="/register">
          {t('register')}
        </Link>
      </p>
    </Card>
  )
}
