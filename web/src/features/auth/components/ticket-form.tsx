import { useEffect } from 'react'
import { useForm } from 'react-hook-form'
import { useTranslations } from 'use-intl'
import { ProblemNotice } from '@/components/problem-notice'
import { signInByTicket } from '../api/sign-in'
import { CodeField } from './code-field'
import { SecondFactorSetUp } from './second-factor-set-up'
import { SignInButton } from './sign-in-button'
import { useSignIn } from './use-sign-in'

/** The second step of a sign-in at a provider: the code of a second factor, or its set-up. */
export function TicketForm({
  ticket,
  onSignedIn,
}: {
  ticket: string
  onSignedIn: (recoveryCodes: readonly string[]) => void
}) {
  const t = useTranslations('auth')
  const form = useForm({ defaultValues: { code: '' } })
  const { send, needsCode, offer, problem, isPending, secondsLeft } = useSignIn(
    ({ code }: { code: string }) => signInByTicket(ticket, code.trim()),
    onSignedIn,
  )
  const { setFocus } = form
  useEffect(() => {
    if (needsCode) {
      setFocus('code')
    }
  }, [needsCode, setFocus])
  return (
    <form noValidate className="grid gap-4" onSubmit={(event) => void form.handleSubmit(send)(event)}>
      {needsCode ? null : <p className="text-sm">{t('ticket')}</p>}
      {offer === undefined ? null : <SecondFactorSetUp offer={offer} reason={t('setUp')} />}
      {needsCode ? <CodeField recoveryCodes={offer === undefined} {...form.register('code')} /> : null}
      {problem === undefined ? null : <ProblemNotice problem={problem} />}
      <SignInButton isPending={isPending} secondsLeft={secondsLeft} />
    </form>
  )
}
