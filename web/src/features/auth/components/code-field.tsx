import type { ComponentProps } from 'react'
import { useTranslations } from 'use-intl'
import { TextField } from '@/components/field'

/** A code of the second factor: of the authenticator, or a recovery code where the user has some. */
export function CodeField({
  recoveryCodes,
  error,
  ...input
}: { recoveryCodes: boolean; error?: string | undefined } & ComponentProps<'input'>) {
  const t = useTranslations('auth')
  return (
    <TextField
      label={t('code')}
      hint={t(recoveryCodes ? 'codeHint' : 'firstCodeHint')}
      dir="ltr"
      inputMode={recoveryCodes ? 'text' : 'numeric'}
      autoComplete="one-time-code"
      autoCapitalize="off"
      spellCheck={false}
      error={error}
      {...input}
    />
  )
}
