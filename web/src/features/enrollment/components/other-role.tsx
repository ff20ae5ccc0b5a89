import { Link } from '@tanstack/react-router'
import { useTranslations } from 'use-intl'
import { Button } from '@/components/ui/button'

/** Only students are in courses; the same person may be one in another membership. */
export function OtherRole() {
  const t = useTranslations('enrollment')
  return (
    <div className="grid justify-items-start gap-3">
      <p className="text-sm">{t('action.otherRole')}</p>
      <Button asChild variant="outline">
        <Link to="/account/memberships">{t('action.memberships')}</Link>
      </Button>
    </div>
  )
}
