import { Link } from '@tanstack/react-router'
import { useTranslations } from 'use-intl'
import { NAVIGATION } from '@/app/navigation'
import { Button } from '@/components/ui/button'
import { useSession } from '@/lib/use-session'
import { AccountMenu } from './account-menu'

export function Header() {
  const t = useTranslations('shell')
  const session = useSession()
  const member = session.kind === 'member' || session.kind === 'ended'
  const entries = NAVIGATION[member ? session.identity.role : 'STRANGER']
  return (
    <header className="bg-background sticky top-0 z-40 border-b">
      <div className="mx-auto flex max-w-6xl flex-wrap items-center gap-x-4 gap-y-1 px-4 py-2">
        <Link to="/" className="py-2 text-lg font-semibold">
          {t('name')}
        </Link>
        <nav aria-label={t('navigation.label')} className="flex grow flex-wrap gap-x-1">
          {entries.map((entry) => (
            <Link
              key={entry.to}
              to={entry.to}
              activeOptions={{ exact: true }}
              className="hover:bg-muted aria-[current=page]:bg-muted rounded-md px-3 py-2 text-sm"
            >
              {t(`navigation.${entry.label}`)}
            </Link>
          ))}
        </nav>
        {member ? (
          <AccountMenu />
        ) : (
          <Button asChild variant="outline" size="small">
            <Link to="/login">{t('signIn')}</Link>
          </Button>
        )}
      </div>
    </header>
  )
}
