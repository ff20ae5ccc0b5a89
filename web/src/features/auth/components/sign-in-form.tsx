import { zodResolver } from '@hookform/resolvers/zod'
import { useEffect } from 'react'
import { useForm } from 'react-hook-form'
import { useTranslations } from 'use-intl'
import { TextField } from '@/components/field'
import { PasswordField } from '@/components/password-field'
import { ProblemNotice } from '@/components/problem-notice'
import { z } from '@/lib/zod'
import { signIn } from '../api/sign-in'
import { CodeField } from './code-field'
import { SecondFactorSetUp } from './second-factor-set-up'
import { SendVerification } from './send-verification'
import { SignInButton } from './sign-in-button'
import { useSignIn } from './use-sign-in'

const schema = z.object({
  email: z.string().trim().min(1),
  password: z.string().min(1),
  code: z.string().trim(),
})

/** Asks for address and password, and for a code only once the server wants one. */
export function SignInForm({
  email,
  onSignedIn,
}: {
  /** Prefilled and fixed, where only this user may continue. */
  email?: string | undefined
  onSignedIn: (recoveryCodes: readonly string[]) => void
}) {
  const t = useTranslations('auth')
  const form = useForm({
    resolver: zodResolver(schema),
    defaultValues: { email: email ?? '', password: '', code: '' },
  })
  const { send, needsCode, offer, problem, sent, isPending, secondsLeft } = useSignIn(signIn, onSignedIn)
  const errors = form.formState.errors
  const { setFocus } = form
  useEffect(() => {
    if (needsCode) {
      setFocus('code')
    }
  }, [needsCode, setFocus])
  return (
    <form noValidate className="grid gap-4" onSubmit={(event) => void form.handleSubmit(send)(event)}>
      <TextField
        label={t('email')}
        type="email"
        dir="ltr"
        autoComplete="username"
        readOnly={email !== undefined}
        error={errors.email && t('emailMissing')}
        {...form.register('email')}
      />
      <PasswordField
        label={t('password')}
        autoComplete="current-password"
        error={errors.password && t('passwordMissing')}
        {...form.register('password')}
      />
      {offer === undefined ? null : <SecondFactorSetUp offer={offer} reason={t('setUp')} />}
      {needsCode ? <CodeField recoveryCodes={offer === undefined} {...form.register('code')} /> : null}
      {problem === undefined ? null : <ProblemNotice problem={problem} />}
      {problem?.code === 'email-not-verified' && sent !== undefined ? (
        <SendVerification email={sent.email} />
      ) : null}
      <SignInButton isPending={isPending} secondsLeft={secondsLeft} />
    </form>
  )
}
