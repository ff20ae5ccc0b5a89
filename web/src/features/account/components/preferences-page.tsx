import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { Field } from '@/components/field'
import { PageTitle } from '@/components/page-title'
import { ProblemNotice } from '@/components/problem-notice'
import { SuccessNotice } from '@/components/success-notice'
import { Card } from '@/components/ui/card'
import { Select } from '@/components/ui/select'
import { chooseLanguage, LANGUAGES, useMessages, type Language } from '@/lib/messages'
import { asProblem } from '@/lib/problem'
import { chooseTheme, THEMES, useTheme, type Theme } from '@/lib/theme'
import { editProfile, type ProfileChange } from '../api/edit-profile'
import { meQuery } from '../api/get-me'
import { SingleKeysField } from './single-keys-field'
import { ZoneField } from './zone-field'

/** Language, colours and time zone; each takes effect at once. */
export function PreferencesPage() {
  const t = useTranslations('account')
  const shell = useTranslations('shell')
  const queryClient = useQueryClient()
  const { data: me } = useSuspenseQuery(meQuery)
  const { language } = useMessages()
  const theme = useTheme()
  const saving = useMutation({
    // The last choice counts, so no state is named that it relies on.
    mutationFn: (change: ProfileChange) => editProfile(change, undefined),
    onSuccess: (saved) => queryClient.setQueryData(meQuery.queryKey, saved),
  })
  const choose = (next: Language): void => {
    void chooseLanguage(next)
    // "en-GB" stays where the language is the same: the region says how letters write dates.
    if (me.locale?.split('-')[0] !== next) {
      saving.mutate({ locale: next })
    }
  }
  return (
    <div className="grid gap-6">
      <PageTitle title={t('pages.preferences')} />
      <Card>
        <div className="grid max-w-md gap-4">
          <Field label={shell('language')} hint={t('languageHint')}>
            {(control) => (
              <Select
                {...control}
                value={language}
                onChange={({ target }) => choose(target.value as Language)}
              >
                {LANGUAGES.map((it) => (
                  <option key={it} value={it} lang={it}>
                    {shell(`languages.${it}`)}
                  </option>
                ))}
              </Select>
            )}
          </Field>
          <Field label={shell('theme')} hint={t('themeHint')}>
            {(control) => (
              <Select
                {...control}
                value={theme}
                onChange={({ target }) => chooseTheme(target.value as Theme)}
              >
                {THEMES.map((it) => (
                  <option key={it} value={it}>
                    {shell(`themes.${it}`)}
                  </option>
                ))}
              </Select>
            )}
          </Field>
          <ZoneField zone={me.timezone ?? null} onChoose={(timezone) => saving.mutate({ timezone })} />
          <SingleKeysField />
          {saving.error === null ? null : <ProblemNotice problem={asProblem(saving.error)} />}
          {saving.isSuccess ? <SuccessNotice>{t('saved')}</SuccessNotice> : null}
        </div>
      </Card>
    </div>
  )
}
