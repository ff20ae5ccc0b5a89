import { RefreshCw } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { Button } from '@/components/ui/button'
import { loadNewRelease, useNewRelease } from '@/lib/new-release'

export function ReleaseNotice() {
  const t = useTranslations('shell')
  const offered = useNewRelease()
  return (
    <div role="status">
      {offered ? (
        <div className="bg-accent border-b">
          <div className="mx-auto flex max-w-6xl flex-wrap items-center gap-3 px-4 py-2 text-sm">
            <p className="grow">{t('release.text')}</p>
            <Button size="small" variant="outline" onClick={loadNewRelease}>
              <RefreshCw aria-hidden />
              {t('release.act')}
            </Button>
          </div>
        </div>
      ) : null}
    </div>
  )
}
