import { zodResolver } from '@hookform/resolvers/zod'
import { useMutation } from '@tanstack/react-query'
import { useForm } from 'react-hook-form'
import { useTranslations } from 'use-intl'
import { TextField } from '@/components/field'
import { ProblemNotice } from '@/components/problem-notice'
import { SuccessNotice } from '@/components/success-notice'
import { Button } from '@/components/ui/button'
import { asProblem } from '@/lib/problem'
import { refusedFields } from '@/lib/refused-fields'
import { z } from '@/lib/zod'

const FIELDS = ['email'] as const
const schema = z.object({
  email: z
    .string()
    .trim()
    .regex(/^[^\s@]+@[^\s@]+$/),
})

/** Asks for an address, and for a mail to it. */
export function MailForm({
  send,
  act,
  sent,
}: {
  send: (email: string) => Promise<void>
  act: string
  sent: (email: string) => string
}) {
  const t = useTranslations('auth')
  const form = useForm({ resolver: zodResolver(schema), defaultValues: { email: '' } })
  const mutation = useMutation({
    mutationFn: ({ email }: { email: string }) => send(email),
    onError: (failure) =>
      refusedFields(asProblem(failure), FIELDS).forEach((field) =>
        form.setError(field, { type: 'server' }, { shouldFocus: true }),
      ),
  })
  const problem = mutation.error === null ? undefined : asProblem(mutation.error)
  return (
    <form
      noValidate
      className="grid gap-4"
      onSubmit={(event) =>
        void form.handleSubmit((values) => mutation.isPending || mutation.mutate(values))(event)
      }
    >
      <TextField
        label={t('email')}
        type="email"
        dir="ltr"
        autoComplete="username"
        error={form.formState.errors.email && t('emailWrong')}
        {...form.register('email')}
      />
      {problem === undefined || refusedFields(problem, FIELDS).length > 0 ? null : (
        <ProblemNotice problem={problem} />
      )}
      {mutation.isSuccess ? <SuccessNotice>{sent(mutation.variables.email)}</SuccessNotice> : null}
      <Button type="submit" aria-disabled={mutation.isPending}>
        {act}
      </Button>
    </form>
  )
}
