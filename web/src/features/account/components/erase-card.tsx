import { useMutation } from '@tanstack/react-query'
import { useForm } from 'react-hook-form'
import { useTranslations } from 'use-intl'
import { PasswordField } from '@/components/password-field'
import { ProblemNotice } from '@/components/problem-notice'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { asProblem } from '@/lib/problem'
import { eraseAccount } from '../api/personal-data'

/** The end of the account. It cannot be undone, so it names what goes and what stays, and asks for the password. */
export function EraseCard({
  userId,
  email,
  onErased,
}: {
  userId: string
  email: string
  onErased: () => void
}) {
  const t = useTranslations('account')
  const form = useForm({ defaultValues: { password: '', sure: false } })
  const erasing = useMutation({
    mutationFn: ({ password }: { password: string }) => eraseAccount({ userId, password }),
    onSuccess: onErased,
    onError: (failure) => {
      if (asProblem(failure).code === 'wrong-password') {
        form.setError('password', { type: 'server' }, { shouldFocus: true })
      }
    },
  })
  const { password: passwordError, sure: sureError } = form.formState.errors
  const problem = erasing.error === null ? undefined : asProblem(erasing.error)
  return (
    <Card className="border-danger">
      <form
        noValidate
        className="grid gap-4"
        onSubmit={(event) =>
          void form.handleSubmit((values) => erasing.isPending || erasing.mutate(values))(event)
        }
      >
        <h2 className="text-lg font-semibold">{t('erase.title')}</h2>
        <ul className="grid max-w-prose list-disc gap-1 ps-5 text-sm wrap-anywhere">
          <li>{t('erase.goes', { email })}</li>
          <li>{t('erase.stays')}</li>
          <li>{t('erase.final')}</li>
        </ul>
        <div className="max-w-md">
          <PasswordField
            label={t('erase.password')}
            hint={t('erase.passwordHint')}
            autoComplete="current-password"
            error={passwordError && t('erase.passwordWrong')}
            {...form.register('password')}
          />
        </div>
        <div className="grid gap-1.5">
          <label className="flex items-start gap-3 text-sm">
            <input
              type="checkbox"
              className="accent-primary mt-0.5 size-5 shrink-0"
              aria-invalid={sureError !== undefined}
              aria-describedby={sureError === undefined ? undefined : 'erase-not-sure'}
              {...form.register('sure', { required: true })}
            />
            {t('erase.sure')}
          </label>
          {sureError === undefined ? null : (
            <p id="erase-not-sure" className="text-danger text-sm">
              {t('erase.notSure')}
            </p>
          )}
        </div>
        {problem === undefined || problem.code === 'wrong-password' ? null : (
          <ProblemNotice problem={problem} />
        )}
        <Button
          type="submit"
          variant="danger"
          className="justify-self-start"
          aria-disabled={erasing.isPending}
        >
          {t('erase.act')}
        </Button>
      </form>
    </Card>
  )
}
