import { useTranslations } from 'use-intl'
import { Button } from '@/components/ui/button'
import { When } from '@/components/when'
import type { Draft } from '@/lib/drafts'

/** A text of an earlier visit that was never saved. */
export function BioDraft({
  draft,
  onRestore,
  onDiscard,
}: {
  draft: Draft<string>
  onRestore: (text: string) => void
  onDiscard: () => void
}) {
  const t = useTranslations('account')
  return (
    <div role="status" className="bg-accent grid gap-3 rounded-md p-4 text-sm">
      <p>{t.rich('draft.found', { when: () => <When instant={new Date(draft.savedAt).toISOString()} /> })}</p>
      <blockquote dir="auto" className="max-h-32 overflow-y-auto whitespace-pre-wrap">
        {draft.value}
      </blockquote>
      <div className="flex flex-wrap gap-2">
        <Button size="small" onClick={() => onRestore(draft.value)}>
          {t('draft.restore')}
        </Button>
        <Button size="small" variant="outline" onClick={onDiscard}>
          {t('draft.discard')}
        </Button>
      </div>
    </div>
  )
}
