import { useMutation } from '@tanstack/react-query'
import { useForm, useWatch } from 'react-hook-form'
import { useTranslations } from 'use-intl'
import { PasswordField } from '@/components/password-field'
import { ProblemNotice } from '@/components/problem-notice'
import { SuccessNotice } from '@/components/success-notice'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { asProblem } from '@/lib/problem'
import { changePassword } from '../api/credentials'
import { brokenRules } from '../api/password-rules'
import { NewPasswordField } from './new-password-field'

/** A new password in place of the present one. */
export function PasswordCard({ own, email }: { own: readonly string[]; email: string }) {
  const t = useTranslations('auth')
  const form = useForm({ defaultValues: { currentPassword: '', password: '' } })
  const changing = useMutation({
    mutationFn: changePassword,
    onSuccess: () => form.reset(),
    onError: (failure) => {
      const { code } = asProblem(failure)
      if (code === 'wrong-password') {
        form.setError('currentPassword', { type: 'server' }, { shouldFocus: true })
      } else if (code === 'weak-password') {
        form.setError('password', { type: 'server' }, { shouldFocus: true })
      }
    },
  })
  const password = useWatch({ control: form.control, name: 'password' })
  const { currentPassword: wrong, password: weak } = form.formState.errors
  const problem = changing.error === null ? undefined : asProblem(changing.error)
  return (
    <Card>
      <form
        noValidate
        className="grid max-w-md gap-4"
        onSubmit={(event) =>
          void form.handleSubmit((values) => changing.isPending || changing.mutate(values))(event)
        }
      >
        <h2 className="text-lg font-semibold">{t('password')}</h2>
        {/* Password managers ask whose password it is. */}
        <input type="text" hidden readOnly autoComplete="username" value={email} />
        <PasswordField
          label={t('currentPassword')}
          autoComplete="current-password"
          error={wrong && t(wrong.type === 'server' ? 'passwordWrong' : 'passwordMissing')}
          {...form.register('currentPassword', { required: true })}
        />
        <NewPasswordField
          value={password}
          own={own}
          missing={weak !== undefined && weak.type !== 'server'}
          refused={weak?.type === 'server'}
          {...form.register('password', { validate: (value) => brokenRules(value, own).length === 0 })}
        />
        {problem === undefined || ['wrong-password', 'weak-password'].includes(problem.code) ? null : (
          <ProblemNotice problem={problem} />
        )}
        {changing.isSuccess ? <SuccessNotice>{t('passwordChanged')}</SuccessNotice> : null}
        <Button type="submit" className="justify-self-start" aria-disabled={changing.isPending}>
          {t('changePassword')}
        </Button>
      </form>
    </Card>
  )
}
