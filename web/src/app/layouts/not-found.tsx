import { Link } from '@tanstack/react-router'
import { useTranslations } from 'use-intl'
import { Button } from '@/components/ui/button'

export function NotFound() {
  const t = useTranslations('shell')
  return (
    <div className="grid justify-items-start gap-4">
      <h1 tabIndex={-1} className="text-2xl font-semibold">
        {t('notFound.title')}
      </h1>
      <p>{t('notFound.reason')}</p>
      <Button asChild>
        <Link to="/">{t('notFound.act')}</Link>
      </Button>
    </div>
  )
}
