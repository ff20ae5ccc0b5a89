import { CatchBoundary, Link } from '@tanstack/react-router'
import { GraduationCap } from 'lucide-react'
import { lazy, Suspense } from 'react'
import { useTranslations } from 'use-intl'
import { Button } from '@/components/ui/button'
import { useSession } from '@/lib/use-session'
import { Nothing } from './nothing'
import { Search } from './search'
import { useNavigation } from './use-navigation'

// Menus are a large part of the shell's code, and nothing that the first view needs.
const AccountMenu = lazy(() => import('./account-menu').then(({ AccountMenu: it }) => ({ default: it })))

export function Header() {
  const t = useTranslations('shell')
  const session = useSession()
  const member = 'identity' in session
  const entries = useNavigation()
  return (
    <header className="bg-card/95 sticky top-0 z-40 border-b backdrop-blur">
      <div className="mx-auto flex max-w-6xl flex-wrap items-center gap-x-2 px-[max(1rem,env(safe-area-inset-left),env(safe-area-inset-right))] py-1.5">
        <Link to="/" className="flex items-center gap-2 py-2 text-lg font-semibold tracking-tight">
          <GraduationCap aria-hidden className="text-primary size-6" />
          {t('name')}
        </Link>
        {entries.length === 0 ? null : (
          <nav aria-label={t('navigation.label')} className="hidden grow sm:block">
            <ul className="flex flex-wrap gap-x-1">
              {entries.map((entry) => (
                <li key={entry.to}>
                  <Link
                    to={entry.to}
                    activeOptions={{ exact: true }}
                    className="hover:bg-muted aria-[current=page]:bg-accent block rounded-md px-3 py-2 text-sm font-medium"
                  >
                    {t(`navigation.${entry.label}`)}
                  </Link>
                </li>
              ))}
            </ul>
          </nav>
        )}
        <Search />
        {member ? null : (
          <Button asChild variant="ghost" size="small">
            <Link to="/login">{t('signIn')}</Link>
          </Button>
        )}
        <CatchBoundary getResetKey={() => session.kind} errorComponent={Nothing}>
          <Suspense fallback={<div className="size-11" />}>
            <AccountMenu userId={member ? session.identity.userId : undefined} />
          </Suspense>
        </CatchBoundary>
      </div>
    </header>
  )
}
