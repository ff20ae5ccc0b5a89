import { useId } from 'react'
import { useTranslations } from 'use-intl'
import { chooseSingleKeys, useSingleKeys } from '@/lib/shortcuts'

export function SingleKeysField() {
  const t = useTranslations('account')
  const on = useSingleKeys()
  const hint = useId()
  return (
    <div className="grid gap-1.5">
      <label className="flex items-start gap-3 text-sm font-medium">
        <input
          type="checkbox"
          className="accent-primary size-5 shrink-0"
          aria-describedby={hint}
          checked={on}
          onChange={({ target }) => chooseSingleKeys(target.checked)}
        />
        {t('singleKeys')}
      </label>
      <p id={hint} className="text-muted-foreground text-sm">
        {t('singleKeysHint')}
      </p>
    </div>
  )
}
