import { useMutation } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useForm, useWatch } from 'react-hook-form'
import { useTranslations } from 'use-intl'
import { PageTitle } from '@/components/page-title'
import { ProblemNotice } from '@/components/problem-notice'
import { SuccessNotice } from '@/components/success-notice'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { useArrival } from '@/lib/arrival'
import { asProblem } from '@/lib/problem'
import { brokenRules } from '../api/password-rules'
import { resetPassword } from '../api/use-link'
import { NewPasswordField } from './new-password-field'
import { NoLink } from './no-link'

/** A forgotten password, or the first one of an account that an administrator made. */
export function ChoosePasswordPage({ page }: { page: '/reset-password' | '/account-made' }) {
  const t = useTranslations('auth')
  const token = useArrival(page)
  const resetting = useMutation({ mutationFn: resetPassword })
  const problem = resetting.error === null ? undefined : asProblem(resetting.error)
  const kind = page === '/account-made' ? 'made' : 'reset'
  return (
    <Card className="mx-auto grid max-w-md gap-5">
      <PageTitle title={t(`choose.${kind}`)} />
      {resetting.isSuccess ? (
        <>
          <SuccessNotice takesFocus>{t('choose.done')}</SuccessNotice>
          <Button asChild>
            <Link to="/login">{t('toSignIn')}</Link>
          </Button>
        </>
      ) : token === undefined ? (
        <NoLink />
      ) : (
        <>
          {problem === undefined || problem.code === 'weak-password' ? null : (
            <ProblemNotice problem={problem} />
          )}
          <ChoosePassword
            refused={problem?.code === 'weak-password' ? resetting.variables?.password : undefined}
            isPending={resetting.isPending}
            onChosen={(password) => resetting.mutate({ token, password })}
          />
        </>
      )}
      {problem?.code === 'link-not-valid' || (token === undefined && !resetting.isSuccess) ? (
        <Button variant="outline" asChild>
          <Link to="/forgot-password">{t('choose.again')}</Link>
        </Button>
      ) : null}
    </Card>
  )
}

function ChoosePassword({
  refused,
  isPending,
  onChosen,
}: {
  /** The password that the server refused; another one may be accepted. */
  refused: string | undefined
  isPending: boolean
  onChosen: (password: string) => void
}) {
  const t = useTranslations('auth')
  const form = useForm({ defaultValues: { password: '' } })
  const password = useWatch({ control: form.control, name: 'password' })
  return (
    <form
      noValidate
      className="grid gap-4"
      onSubmit={(event) => void form.handleSubmit((values) => isPending || onChosen(values.password))(event)}
    >
      <NewPasswordField
        value={password}
        missing={form.formState.errors.password !== undefined}
        refused={password === refused}
        {...form.register('password', { validate: (value) => brokenRules(value, []).length === 0 })}
      />
      <Button type="submit" aria-disabled={isPending}>
        {t('choose.act')}
      </Button>
    </form>
  )
}
