import { zodResolver } from '@hookform/resolvers/zod'
import { useMutation } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useForm } from 'react-hook-form'
import { useTranslations } from 'use-intl'
import { TextField } from '@/components/field'
import { ProblemNotice } from '@/components/problem-notice'
import { Button } from '@/components/ui/button'
import { asProblem } from '@/lib/problem'
import { z } from '@/lib/zod'
import { signIn, type Credentials } from '../api/sign-in'
import { SecondFactorSetUp } from './second-factor-set-up'

const NEEDS_CODE = new Set(['second-factor-required', 'wrong-second-factor', 'second-factor-setup-required'])

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
  const mutation = useMutation({
    mutationFn: (credentials: Credentials) => signIn(credentials),
    onSuccess: onSignedIn,
  })
  const problem = mutation.error === null ? undefined : asProblem(mutation.error)
  const needsCode = problem !== undefined && NEEDS_CODE.has(problem.code)
  const errors = form.formState.errors
  const { setFocus } = form
  useEffect(() => {
    if (needsCode) {
      setFocus('code')
    }
  }, [needsCode, setFocus])
  return (
    <form
      noValidate
      className="grid gap-4"
      onSubmit={(event) => void form.handleSubmit((values) => mutation.mutate(values))(event)}
    >
      <TextField
        label={t('email')}
        type="email"
        autoComplete="username"
        readOnly={email !== undefined}
        error={errors.email && t('emailMissing')}
        {...form.register('email')}
      />
      <TextField
        label={t('password')}
        type="password"
        autoComplete="current-password"
        error={errors.password && t('passwordMissing')}
        {...form.register('password')}
      />
      {problem?.code === 'second-factor-setup-required' ? <SecondFactorSetUp problem={problem} /> : null}
      {needsCode ? (
        <TextField
          label={t('code')}
          hint={t('codeHint')}
          inputMode="text"
          autoComplete="one-time-code"
          {...form.register('code')}
        />
      ) : null}
      {problem === undefined || (needsCode && problem.code !== 'wrong-second-factor') ? null : (
        <ProblemNotice problem={problem} />
      )}
      <Button type="submit" aria-disabled={mutation.isPending}>
        {mutation.isPending ? t('signingIn') : t('signIn')}
      </Button>
    </form>
  )
}
