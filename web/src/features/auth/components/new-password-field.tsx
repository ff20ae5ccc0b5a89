import { Check, Circle } from 'lucide-react'
import type { ComponentProps } from 'react'
import { useTranslations } from 'use-intl'
import { PasswordField } from '@/components/password-field'
import { brokenRules, PASSWORD_RULES } from '../api/password-rules'

/** A password to be chosen, with the rules as they are met while typing. */
export function NewPasswordField({
  value,
  own = [],
  missing,
  refused,
  ...input
}: {
  value: string
  /** The owner's names and address, which the password must not have. */
  own?: readonly string[]
  /** The form was sent, and the password breaks a rule. */
  missing: boolean
  /** The server refused the password. */
  refused: boolean
} & Omit<ComponentProps<'input'>, 'type' | 'value'>) {
  const t = useTranslations('auth')
  const broken = brokenRules(value, own)
  const common = refused && broken.length === 0
  return (
    <PasswordField
      label={t('newPassword')}
      autoComplete="new-password"
      hint={
        <span className="grid gap-0.5">
          {PASSWORD_RULES.map((rule) => {
            const met = !broken.includes(rule)
            const Icon = met ? Check : Circle
            return (
              <span key={rule} className={met ? 'text-success flex gap-2' : 'flex gap-2'}>
                <Icon aria-hidden className="mt-1 size-3.5 shrink-0" />
                <span>
                  {t(`rules.${rule}`)}{' '}
                  <span className="sr-only">{t(met ? 'rules.met' : 'rules.notMet')}</span>
                </span>
              </span>
            )
          })}
        </span>
      }
      error={common ? t('passwordCommon') : missing || refused ? t('passwordRules') : undefined}
      {...input}
    />
  )
}
