import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { PageTitle } from '@/components/page-title'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import type { Registered as Outcome } from '../api/register'
import { ProviderLinks } from './provider-links'
import { RegisterForm } from './register-form'
import { Registered } from './registered'

const NARROW = 'mx-auto grid max-w-md gap-5'

export function RegisterPage({ next, onDone }: { next?: string | undefined; onDone: () => void }) {
  const t = useTranslations('auth')
  const [done, setDone] = useState<{ outcome: Outcome; email: string }>()
  if (done === undefined) {
    return (
      <Card className={NARROW}>
        <PageTitle title={t('register')} />
        <RegisterForm onRegistered={(outcome, email) => setDone({ outcome, email })} />
        <ProviderLinks next={next} />
        <p className="border-t pt-4 text-sm">
          {t('haveAccount')}{' '}
          <Button variant="link" asChild>
            <Link to="/login" search={next === undefined ? {} : { next }}>
              {t('signIn')}
            </Link>
          </Button>
        </p>
      </Card>
    )
  }
  return <Registered {...done} onDone={onDone} />
}
