import { useTranslations } from 'use-intl'
import { hasCommandKey, SHORTCUTS, useSingleKeys, type ShortcutName } from '@/lib/shortcuts'

const NAMES = Object.keys(SHORTCUTS) as ShortcutName[]

/** What can be done by keys, and by which. */
export function ShortcutList() {
  const t = useTranslations('shell')
  const singleKeys = useSingleKeys()
  return (
    <>
      <dl className="grid grid-cols-[minmax(0,1fr)_auto] gap-x-6 gap-y-3 text-sm wrap-anywhere">
        {NAMES.map((name) => (
          <div key={name} className="contents">
            <dt>{t(`shortcuts.${name}`)}</dt>
            <dd dir="ltr" className="flex flex-wrap items-start justify-end gap-1">
              {keysOf(name).map((key) => (
                <kbd key={key} className="bg-muted border-control rounded border px-2 font-mono">
                  {key}
                </kbd>
              ))}
            </dd>
          </div>
        ))}
      </dl>
      {singleKeys ? null : <p className="text-muted-foreground text-sm">{t('singleKeysOff')}</p>}
    </>
  )
}

function keysOf(name: ShortcutName): readonly string[] {
  const { key, withCommand } = SHORTCUTS[name]
  return withCommand ? [hasCommandKey() ? '⌘' : 'Ctrl', key.toUpperCase()] : [key]
}
