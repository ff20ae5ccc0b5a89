import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Mail } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { PageTitle } from '@/components/page-title'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { platformQuery } from '../api/get-platform'

/** What this platform is called, what it does, and where help is found. */
export function AboutPage() {
  const t = useTranslations('catalog')
  const { platformName, supportEmail } = useSuspenseQuery(platformQuery).data
  return (
    <div className="grid max-w-prose gap-6">
      <PageTitle title={t('aboutPage.title', { name: platformName })} />
      <p>{t('aboutPage.text')}</p>
      <p>{t('aboutPage.privacy')}</p>
      <Card aria-labelledby="help" className="grid gap-3">
        <h2 id="help" className="text-lg font-semibold">
          {t('aboutPage.help')}
        </h2>
        {supportEmail == null ? (
          <p className="text-sm">{t('aboutPage.noAddress')}</p>
        ) : (
          <>
            <p className="text-sm">{t('aboutPage.address')}</p>
            <Button asChild variant="outline" className="max-w-full justify-self-start">
              <a href={`mailto:${supportEmail}`} dir="ltr">
                <Mail aria-hidden />
                <span className="min-w-0 break-all">{supportEmail}</span>
              </a>
            </Button>
          </>
        )}
      </Card>
      <Link to="/courses" className="text-primary w-fit py-2 text-sm underline underline-offset-4">
        {t('start.toCourses')}
      </Link>
    </div>
  )
}
