import { Link } from '@tanstack/react-router'
import { useTranslations } from 'use-intl'
import { PageTitle } from '@/components/page-title'
import { Button } from '@/components/ui/button'
import { useSession } from '@/lib/use-session'

/** The start for visitors. */
export function Home() {
  const t = useTranslations('shell')
  const session = useSession()
  return (
    <div className="grid max-w-2xl gap-4 py-8 sm:py-16">
      <PageTitle title={t('home.title')} />
      <p className="text-muted-foreground text-lg">{t('home.about')}</p>
      {'identity' in session ? null : (
        <div>
          <Button asChild>
            <Link to="/login">{t('signIn')}</Link>
          </Button>
        </div>
      )}
    </div>
  )
}
