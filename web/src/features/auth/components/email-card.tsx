import { zodResolver } from '@hookform/resolvers/zod'
import { useMutation } from '@tanstack/react-query'
import { useForm } from 'react-hook-form'
import { useTranslations } from 'use-intl'
import { TextField } from '@/components/field'
import { PasswordField } from '@/components/password-field'
import { ProblemNotice } from '@/components/problem-notice'
import { SuccessNotice } from '@/components/success-notice'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { asProblem } from '@/lib/problem'
import { refusedFields } from '@/lib/refused-fields'
import { z } from '@/lib/zod'
import { requestEmailChange } from '../api/credentials'
import { EmailState } from './email-state'

const schema = z.object({
  email: z
    .string()
    .trim()
    .regex(/^[^\s@]+@[^\s@]+$/),
  password: z.string().min(1),
})

/** The address of the account, whether it is confirmed, and its change. */
export function EmailCard({ email, verified }: { email: string; verified: boolean }) {
  const t = useTranslations('auth')
  const form = useForm({ resolver: zodResolver(schema), defaultValues: { email: '', password: '' } })
  const changing = useMutation({
    mutationFn: requestEmailChange,
    onSuccess: () => form.reset(),
    onError: (failure) => {
      const problem = asProblem(failure)
      if (problem.code === 'wrong-password') {
        form.setError('password', { type: 'server' }, { shouldFocus: true })
      } else if (refusedFields(problem, ['email']).length > 0) {
        form.setError('email', { type: 'server' }, { shouldFocus: true })
      }
    },
  })
  const { email: emailError, password: passwordError } = form.formState.errors
  const problem = changing.error === null ? undefined : asProblem(changing.error)
  const isSaid = problem?.code === 'wrong-password' || problem?.code === 'invalid-request'
  return (
    <Card className="grid gap-4">
      <h2 className="text-lg font-semibold">{t('email')}</h2>
      <EmailState email={email} verified={verified} />
      <form
        noValidate
        className="grid max-w-md gap-4"
        onSubmit={(event) =>
          void form.handleSubmit((values) => changing.isPending || changing.mutate(values))(event)
        }
      >
        <TextField
          label={t('newEmail')}
          type="email"
          dir="ltr"
          autoComplete="email"
          error={emailError && t('emailWrong')}
          {...form.register('email')}
        />
        <PasswordField
          label={t('currentPassword')}
          autoComplete="current-password"
          error={passwordError && t(passwordError.type === 'server' ? 'passwordWrong' : 'passwordMissing')}
          {...form.register('password')}
        />
        {problem === undefined || isSaid ? null : <ProblemNotice problem={problem} />}
        {changing.isSuccess ? (
          <SuccessNotice>{t('emailAsked', { former: email, new: changing.variables.email })}</SuccessNotice>
        ) : null}
        <Button type="submit" className="justify-self-start" aria-disabled={changing.isPending}>
          {t('changeEmail')}
        </Button>
      </form>
    </Card>
  )
}
