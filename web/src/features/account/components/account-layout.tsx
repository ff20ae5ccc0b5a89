import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'

export const PAGES = [
  'profile',
  'security',
  'sessions',
  'preferences',
  'memberships',
  'file',
  'data',
] as const

/** The pages of the account, one beside the other. */
export function AccountLayout({ children }: { children: ReactNode }) {
  const t = useTranslations('account')
  return (
    <div className="grid gap-6 md:grid-cols-[13rem_minmax(0,1fr)] md:gap-10">
      <nav aria-label={t('title')}>
        <ul className="flex flex-wrap gap-1 md:sticky md:top-20 md:flex-col">
          {PAGES.map((page) => (
            <li key={page}>
              <Link
                to={`/account/${page}`}
                className="hover:bg-muted aria-[current=page]:bg-accent flex min-h-10 items-center rounded-md px-3 py-2 text-sm font-medium"
              >
                {t(`pages.${page}`)}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <div className="max-w-3xl min-w-0">{children}</div>
    </div>
  )
}
