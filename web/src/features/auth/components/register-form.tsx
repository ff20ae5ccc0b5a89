import { zodResolver } from '@hookform/resolvers/zod'
import { useMutation } from '@tanstack/react-query'
import { useForm, useWatch } from 'react-hook-form'
import { useTranslations } from 'use-intl'
import { TextField } from '@/components/field'
import { ProblemNotice } from '@/components/problem-notice'
import { Button } from '@/components/ui/button'
import { asProblem } from '@/lib/problem'
import { refusedFields } from '@/lib/refused-fields'
import { useSecondsLeft } from '@/lib/use-seconds-left'
import { z } from '@/lib/zod'
import { brokenRules } from '../api/password-rules'
import { register, type Registered } from '../api/register'
import { NewPasswordField } from './new-password-field'
import { RoleChoice } from './role-choice'

const FIELDS = ['firstName', 'lastName', 'email', 'password'] as const

const schema = z
  .object({
    firstName: z.string().trim().min(1).max(100),
    lastName: z.string().trim().max(100),
    email: z
      .string()
      .trim()
      .regex(/^[^\s@]+@[^\s@]+$/),
    password: z.string(),
    role: z.enum(['STUDENT', 'INSTRUCTOR']),
  })
  .refine((it) => brokenRules(it.password, [it.firstName, it.lastName, it.email]).length === 0, {
    path: ['password'],
    // Also while another field is still wrong.
    when: () => true,
  })

type Values = z.infer<typeof schema>

/** An account: names, address and password; without an invitation, whether to learn or to teach. */
export function RegisterForm({
  invitation,
  onRegistered,
}: {
  /** It decides address and role. */
  invitation?: { token: string; email: string }
  onRegistered: (outcome: Registered, email: string) => void
}) {
  const t = useTranslations('auth')
  const form = useForm<Values>({
    resolver: zodResolver(schema),
    defaultValues: {
      firstName: '',
      lastName: '',
      email: invitation?.email ?? '',
      password: '',
      role: 'STUDENT',
    },
  })
  const mutation = useMutation({
    mutationFn: ({ role, lastName, ...values }: Values) =>
      register({
        ...values,
        lastName: lastName === '' ? null : lastName,
        ...(invitation === undefined ? { role } : { invitation: invitation.token }),
      }),
    onSuccess: (outcome, { email }) => onRegistered(outcome, email),
    onError: (failure) =>
      refusedFields(asProblem(failure), FIELDS)
        .reverse()
        .forEach((field) => form.setError(field, { type: 'server' }, { shouldFocus: true })),
  })
  const [firstName, lastName, email, password] = useWatch({ control: form.control, name: FIELDS })
  const errors = form.formState.errors
  const problem = mutation.error === null ? undefined : asProblem(mutation.error)
  const secondsLeft = useSecondsLeft(problem)
  const busy = mutation.isPending || secondsLeft > 0
  return (
    <form
      noValidate
      className="grid gap-4"
      onSubmit={(event) => void form.handleSubmit((values) => busy || mutation.mutate(values))(event)}
    >
      {invitation === undefined ? <RoleChoice {...form.register('role')} /> : null}
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField
          label={t('firstName')}
          autoComplete="given-name"
          dir="auto"
          error={errors.firstName && t('firstNameMissing')}
          {...form.register('firstName')}
        />
        <TextField
          label={t('lastName')}
          autoComplete="family-name"
          dir="auto"
          error={errors.lastName && t('lastNameWrong')}
          {...form.register('lastName')}
        />
      </div>
      <TextField
        label={t('email')}
        type="email"
        dir="ltr"
        autoComplete="username"
        readOnly={invitation !== undefined}
        error={errors.email && t('emailWrong')}
        {...form.register('email')}
      />
      <NewPasswordField
        value={password}
        own={[firstName, lastName, email]}
        missing={errors.password !== undefined && errors.password.type !== 'server'}
        refused={errors.password?.type === 'server'}
        {...form.register('password')}
      />
      {problem === undefined || refusedFields(problem, FIELDS).length > 0 ? null : (
        <ProblemNotice problem={problem} />
      )}
      <Button type="submit" aria-disabled={busy}>
        {secondsLeft > 0
          ? t('registerLater', { seconds: secondsLeft })
          : t(mutation.isPending ? 'registering' : 'register')}
      </Button>
    </form>
  )
}
