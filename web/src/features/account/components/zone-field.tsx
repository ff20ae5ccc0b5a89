import { useTranslations } from 'use-intl'
import { Field } from '@/components/field'
import { Select } from '@/components/ui/select'

const ZONES = Intl.supportedValuesOf('timeZone')

/** The zone in which times are shown and letters are written. */
export function ZoneField({
  zone,
  onChoose,
}: {
  /** null: that of the browser. */
  zone: string | null
  onChoose: (zone: string | null) => void
}) {
  const t = useTranslations('account')
  const here = Intl.DateTimeFormat().resolvedOptions().timeZone
  // Browsers differ in which names of a zone they list.
  const zones = [...new Set([...ZONES, ...(zone === null ? [] : [zone])])]
  return (
    <Field label={t('zone')} hint={t('zoneHint', { zone: here })}>
      {(control) => (
        <Select
          {...control}
          value={zone ?? ''}
          onChange={({ target }) => onChoose(target.value === '' ? null : target.value)}
        >
          <option value="">{t('zoneOfBrowser')}</option>
          {zones.map((it) => (
            <option key={it} value={it}>
              {it.replaceAll('_', ' ')}
            </option>
          ))}
        </Select>
      )}
    </Field>
  )
}
