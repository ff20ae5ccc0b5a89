import { Link } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import { useTranslations } from 'use-intl'
import { PageTitle } from '@/components/page-title'
import { ProblemNotice } from '@/components/problem-notice'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { forgetArrival, useArrival } from '@/lib/arrival'
import { Problem } from '@/lib/problem'
import { NewRecoveryCodes } from './new-recovery-codes'
import { ProviderLinks } from './provider-links'
import { SignInForm } from './sign-in-form'
import { TicketForm } from './ticket-form'

const PAGE = '/login'
const NARROW = 'mx-auto grid max-w-md gap-5'

/** Also what a provider's sign-in leads to: with "error" and a code, or with a ticket for the second factor. */
export function SignInPage({ next, onDone }: { next?: string | undefined; onDone: () => void }) {
  const t = useTranslations('auth')
  const arrival = new URLSearchParams(useArrival(PAGE))
  const ticket = arrival.get('second-factor')
  const error = arrival.get('error')
  // The same one each time: a new one would take the focus again.
  const problem = useMemo(
    () => (error === null ? undefined : new Problem({ code: error, status: 401 })),
    [error],
  )
  const [codes, setCodes] = useState<readonly string[]>([])
  const onSignedIn = (shown: readonly string[]): void => {
    forgetArrival(PAGE)
    if (shown.length > 0) {
      setCodes(shown)
    } else {
      onDone()
    }
  }
  if (codes.length > 0) {
    return <NewRecoveryCodes codes={codes} onKept={onDone} />
  }
  if (ticket !== null) {
    return (
      <Card className={NARROW}>
        <PageTitle title={t('secondStep')} />
        <TicketForm ticket={ticket} onSignedIn={onSignedIn} />
        <Button variant="link" className="justify-self-start" onClick={() => forgetArrival(PAGE)}>
          {t('anotherWay')}
        </Button>
      </Card>
    )
  }
  return (
    <Card className={NARROW}>
      <PageTitle title={t('signIn')} />
      {problem === undefined ? null : <ProblemNotice problem={problem} />}
      <SignInForm onSignedIn={onSignedIn} />
      <ProviderLinks next={next} />
      <ul className="grid gap-1 border-t pt-4 text-sm">
        <li>
          <Button variant="link" asChild>
            <Link to="/forgot-password">{t('forgot')}</Link>
          </Button>
        </li>
        <li>
          {t('noAccount')}{' '}
          <Button variant="link" asChild>
            <Link to="/register" search={next === undefined ? {} : { next }}>
              {t('register')}
            </Link>
          </Button>
        </li>
      </ul>
    </Card>
  )
}
