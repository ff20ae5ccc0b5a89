import { Link } from '@tanstack/react-router'
import { useTranslations } from 'use-intl'
import { PageTitle } from '@/components/page-title'
import { Button } from '@/components/ui/button'

export function NotFound() {
  const t = useTranslations('shell')
  return (
    <div className="grid justify-items-start gap-4">
      <PageTitle title={t('notFound.title')} />
      <p>{t('notFound.reason')}</p>
      <Button asChild>
        <Link to="/">{t('notFound.act')}</Link>
      </Button>
    </div>
  )
}
