import { useMutation } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useForm } from 'react-hook-form'
import { useTranslations } from 'use-intl'
import { PasswordField } from '@/components/password-field'
import { ProblemNotice } from '@/components/problem-notice'
import { Button } from '@/components/ui/button'
import { asProblem } from '@/lib/problem'
import { removeSecondFactor, renewRecoveryCodes } from '../api/second-factor'
import { CodeField } from './code-field'

type Values = { code: string; password: string }

/** New recovery codes in place of the former ones, or no second factor any more; either takes a code. */
export function SecondFactorManage({
  onRenewed,
  onRemoved,
}: {
  onRenewed: (recoveryCodes: readonly string[]) => void
  onRemoved: () => void
}) {
  const t = useTranslations('auth')
  const form = useForm<Values>({ defaultValues: { code: '', password: '' } })
  const renewing = useMutation({
    mutationFn: ({ code }: Values) => renewRecoveryCodes(code.trim()),
    onSuccess: onRenewed,
  })
  const removing = useMutation({
    mutationFn: ({ code, password }: Values) => removeSecondFactor({ code: code.trim(), password }),
    onSuccess: onRemoved,
  })
  const renew = (values: Values): void => {
    removing.reset()
    renewing.mutate(values)
  }
  const remove = (values: Values): void => {
    renewing.reset()
    removing.mutate(values)
  }
  const busy = renewing.isPending || removing.isPending
  const failure = renewing.error ?? removing.error
  const problem = failure === null ? undefined : asProblem(failure)
  const needsPassword = problem?.code === 'second-factor-needed' || problem?.code === 'wrong-password'
  const { setFocus } = form
  useEffect(() => setFocus('code'), [setFocus])
  return (
    <form
      noValidate
      className="grid max-w-md gap-4"
      onSubmit={(event) => void form.handleSubmit((values) => busy || renew(values))(event)}
    >
      <p className="text-sm">{t('secondFactor.exists')}</p>
      <CodeField
        recoveryCodes
        error={form.formState.errors.code && t('codeMissing')}
        {...form.register('code', { required: true })}
      />
      {problem === undefined || problem.code === 'second-factor-needed' ? null : (
        <ProblemNotice problem={problem} />
      )}
      {needsPassword ? (
        <PasswordField
          label={t('currentPassword')}
          hint={t('secondFactor.needed')}
          autoComplete="current-password"
          {...form.register('password')}
        />
      ) : null}
      <div className="flex flex-wrap gap-2">
        <Button type="submit" aria-disabled={busy}>
          {t('secondFactor.renew')}
        </Button>
        <Button
          variant="outline"
          aria-disabled={busy}
          onClick={(event) => void form.handleSubmit((values) => busy || remove(values))(event)}
        >
          {t('secondFactor.remove')}
        </Button>
      </div>
    </form>
  )
}
