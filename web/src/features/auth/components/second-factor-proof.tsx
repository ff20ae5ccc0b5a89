import { useForm } from 'react-hook-form'
import { useTranslations } from 'use-intl'
import { PasswordField } from '@/components/password-field'
import { Button } from '@/components/ui/button'

/** The password, where the sign-in is too long ago to prove whose account it is. */
export function SecondFactorProof({
  isPending,
  onProof,
}: {
  isPending: boolean
  onProof: (password: string) => void
}) {
  const t = useTranslations('auth')
  const form = useForm({ defaultValues: { password: '' } })
  return (
    <form
      noValidate
      className="grid max-w-md gap-4"
      onSubmit={(event) => void form.handleSubmit(({ password }) => isPending || onProof(password))(event)}
    >
      <PasswordField
        label={t('currentPassword')}
        autoComplete="current-password"
        error={form.formState.errors.password && t('passwordMissing')}
        {...form.register('password', { required: true })}
      />
      <Button type="submit" className="justify-self-start" aria-disabled={isPending}>
        {t('goOn')}
      </Button>
    </form>
  )
}
