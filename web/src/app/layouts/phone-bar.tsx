import { Link } from '@tanstack/react-router'
import { useTranslations } from 'use-intl'
import { useNavigation } from './use-navigation'

const PLACES = 5

/** The navigation on narrow windows, in reach of a thumb. It takes room of its own, so the page's end is never under it. */
export function PhoneBar() {
  const t = useTranslations('shell')
  const entries = useNavigation().slice(0, PLACES)
  if (entries.length === 0) {
    return null
  }
  return (
    <nav
      aria-label={t('navigation.label')}
      className="phone-bar bg-card sticky bottom-0 z-40 border-t pb-[env(safe-area-inset-bottom)] sm:hidden"
    >
      <ul className="flex">
        {entries.map(({ to, label, icon: Icon }) => (
          <li key={to} className="min-w-0 grow basis-0">
            <Link
              to={to}
              activeOptions={{ exact: true }}
              className="text-muted-foreground aria-[current=page]:text-primary flex min-h-14 flex-col items-center gap-0.5 px-1 pt-2 pb-1 text-center text-xs leading-tight font-medium aria-[current=page]:underline aria-[current=page]:decoration-2 aria-[current=page]:underline-offset-4"
            >
              <Icon aria-hidden className="size-5 shrink-0" />
              <span className="max-w-full wrap-anywhere hyphens-auto">{t(`navigation.${label}`)}</span>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
