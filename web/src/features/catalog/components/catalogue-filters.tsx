import { useLocale, useTranslations } from 'use-intl'
import { Field } from '@/components/field'
import { Select } from '@/components/ui/select'
import { LEVELS, type CatalogueSearch, type Level } from '../api/catalogue-search'
import { LANGUAGES_OF_COURSES, languageName } from '../api/language-name'

/** Level and language; a choice takes effect at once. */
export function CatalogueFilters({
  search,
  onChange,
}: {
  search: CatalogueSearch
  onChange: (search: CatalogueSearch) => void
}) {
  const t = useTranslations('catalog')
  const locale = useLocale()
  const { level, language, ...rest } = search
  const tags = [...new Set([...LANGUAGES_OF_COURSES, ...(language === undefined ? [] : [language])])]
  const languages = tags
    .map((tag) => ({ tag, name: languageName(tag, locale) }))
    .sort((a, b) => a.name.localeCompare(b.name, locale))
  return (
    <div className="grid gap-4 sm:max-w-xl sm:grid-cols-2">
      <Field label={t('level')}>
        {(control) => (
          <Select
            {...control}
            value={level ?? ''}
            onChange={({ target }) =>
              onChange({
                ...rest,
                ...(language === undefined ? {} : { language }),
                ...(target.value === '' ? {} : { level: target.value as Level }),
              })
            }
          >
            <option value="">{t('anyLevel')}</option>
            {LEVELS.map((it) => (
              <option key={it} value={it}>
                {t(`levels.${it}`)}
              </option>
            ))}
          </Select>
        )}
      </Field>
      <Field label={t('language')}>
        {(control) => (
          <Select
            {...control}
            value={language ?? ''}
            onChange={({ target }) =>
              onChange({
                ...rest,
                ...(level === undefined ? {} : { level }),
                ...(target.value === '' ? {} : { language: target.value }),
              })
            }
          >
            <option value="">{t('anyLanguage')}</option>
            {languages.map(({ tag, name }) => (
              <option key={tag} value={tag}>
                {name}
              </option>
            ))}
          </Select>
        )}
      </Field>
    </div>
  )
}
