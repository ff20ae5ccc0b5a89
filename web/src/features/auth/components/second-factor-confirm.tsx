import { useMutation } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useForm } from 'react-hook-form'
import { useTranslations } from 'use-intl'
import { ProblemNotice } from '@/components/problem-notice'
import { Button } from '@/components/ui/button'
import { asProblem } from '@/lib/problem'
import { confirmSecondFactor } from '../api/second-factor'
import { CodeField } from './code-field'
import { SecondFactorSetUp, type Offer } from './second-factor-set-up'

/** The key for the authenticator, and the first code that confirms it. */
export function SecondFactorConfirm({
  offer,
  onConfirmed,
}: {
  offer: Offer
  onConfirmed: (recoveryCodes: readonly string[]) => void
}) {
  const t = useTranslations('auth')
  const form = useForm({ defaultValues: { code: '' } })
  const confirming = useMutation({
    mutationFn: ({ code }: { code: string }) => confirmSecondFactor(code.trim()),
    onSuccess: onConfirmed,
  })
  const { setFocus } = form
  useEffect(() => setFocus('code'), [setFocus])
  return (
    <form
      noValidate
      className="grid max-w-md gap-4"
      onSubmit={(event) =>
        void form.handleSubmit((values) => confirming.isPending || confirming.mutate(values))(event)
      }
    >
      <SecondFactorSetUp offer={offer} reason={t('secondFactor.scan')} />
      <CodeField
        recoveryCodes={false}
        error={form.formState.errors.code && t('codeMissing')}
        {...form.register('code', { required: true })}
      />
      {confirming.error === null ? null : <ProblemNotice problem={asProblem(confirming.error)} />}
      <Button type="submit" className="justify-self-start" aria-disabled={confirming.isPending}>
        {t('secondFactor.confirm')}
      </Button>
    </form>
  )
}
