import { Link } from '@tanstack/react-router'
import { useTranslations } from 'use-intl'
import { PageTitle } from '@/components/page-title'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'

/** The last word to a user who has erased the account. */
export function ErasedPage() {
  const t = useTranslations('account')
  return (
    <Card className="mx-auto grid max-w-md gap-5">
      <PageTitle title={t('erased.title')} />
      <p>{t('erased.text')}</p>
      <Button asChild>
        <Link to="/">{t('erased.act')}</Link>
      </Button>
    </Card>
  )
}
