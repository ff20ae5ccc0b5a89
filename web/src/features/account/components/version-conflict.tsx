import { useEffect, useRef } from 'react'
import { useTranslations } from 'use-intl'
import { Button } from '@/components/ui/button'

type FieldVersions = { name: string; label: string; mine: string; theirs: string }

/** Another save has changed the same fields meanwhile: both texts, and which of them is to stay. */
export function VersionConflict({
  fields,
  onKeepMine,
  onTakeTheirs,
}: {
  fields: readonly FieldVersions[]
  onKeepMine: () => void
  onTakeTheirs: () => void
}) {
  const t = useTranslations('account')
  const notice = useRef<HTMLElement>(null)
  useEffect(() => notice.current?.focus(), [])
  return (
    <section
      ref={notice}
      tabIndex={-1}
      aria-label={t('conflict.title')}
      className="border-warning grid gap-4 rounded-md border p-4"
    >
      <h2 className="font-semibold">{t('conflict.title')}</h2>
      <p className="text-sm">{t('conflict.text')}</p>
      <dl className="grid gap-4">
        {fields.map(({ name, label, mine, theirs }) => (
          <div key={name} className="grid gap-2">
            <dt className="text-sm font-medium">{label}</dt>
            <dd className="grid gap-2 sm:grid-cols-2">
              <Version label={t('conflict.theirs')} text={theirs} />
              <Version label={t('conflict.mine')} text={mine} />
            </dd>
          </div>
        ))}
      </dl>
      <div className="flex flex-wrap gap-2">
        <Button onClick={onKeepMine}>{t('conflict.keepMine')}</Button>
        <Button variant="outline" onClick={onTakeTheirs}>
          {t('conflict.takeTheirs')}
        </Button>
      </div>
    </section>
  )
}

function Version({ label, text }: { label: string; text: string }) {
  const t = useTranslations('account')
  return (
    <div className="bg-muted min-w-0 rounded-md p-3 text-sm">
      <p className="text-muted-foreground">{label}</p>
      <p dir="auto" className="break-words whitespace-pre-wrap">
        {text === '' ? t('none') : text}
      </p>
    </div>
  )
}
