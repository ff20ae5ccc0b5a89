import { useQuery } from '@tanstack/react-query'
import type { ComponentProps } from 'react'
import { useTranslations } from 'use-intl'
import { signInOptionsQuery } from '../api/get-sign-in-options'

const ROLES = ['STUDENT', 'INSTRUCTOR'] as const

/** What a person who registers comes for. */
export function RoleChoice(input: ComponentProps<'input'>) {
  const t = useTranslations('auth')
  const { data } = useQuery(signInOptionsQuery)
  return (
    <fieldset className="grid gap-2">
      <legend className="mb-1.5 text-sm font-medium">{t('role')}</legend>
      {ROLES.map((role) => (
        <label
          key={role}
          className="border-control has-checked:border-primary has-checked:bg-accent flex cursor-pointer gap-3 rounded-md border p-3"
        >
          <input {...input} type="radio" value={role} className="accent-primary mt-1 size-4 shrink-0" />
          <span className="grid">
            <span className="text-sm font-medium">{t(`roles.${role}`)}</span>
            <span className="text-muted-foreground text-sm">
              {t(
                role === 'INSTRUCTOR' && data?.instructorsNeedApproval === true
                  ? 'roleApproved'
                  : `roleHints.${role}`,
              )}
            </span>
          </span>
        </label>
      ))}
    </fieldset>
  )
}
