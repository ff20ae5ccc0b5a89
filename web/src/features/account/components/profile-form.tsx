import { useLocale, useTranslations } from 'use-intl'
import { Field, TextField } from '@/components/field'
import { ProblemNotice } from '@/components/problem-notice'
import { SuccessNotice } from '@/components/success-notice'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { Select } from '@/components/ui/select'
import { Textarea } from '@/components/ui/textarea'
import { useShortcut } from '@/lib/shortcuts'
import { useUnsaved } from '@/lib/unsaved'
import { useDraft } from '@/lib/use-draft'
import { countriesIn } from '../api/countries'
import type { Me } from '../api/get-me'
import { conflictsOf, valuesOf, type ProfileField } from '../api/profile-values'
import { BioDraft } from './bio-draft'
import { useProfileForm } from './use-profile-form'
import { VersionConflict } from './version-conflict'

/** Names and details; only the person and the platform's administrators see the details. */
export function ProfileForm({ me }: { me: Me }) {
  const t = useTranslations('account')
  const draft = useDraft({ userId: me.id, organizationId: me.organizationId, kind: 'bio', id: me.id }, me.tag)
  const { form, base, theirs, isPending, isSaved, problem, save, keepMine, takeTheirs } = useProfileForm(
    me,
    draft.drop,
  )
  const { errors, isDirty } = form.formState
  useUnsaved(isDirty)
  const submit = form.handleSubmit(save)
  useShortcut('save', () => void submit())
  const countries = countriesIn(useLocale())
  const field = (name: ProfileField, rules = {}) => ({
    label: t(`fields.${name}`),
    error: errors[name] && t(`wrong.${name}`),
    ...form.register(name, rules),
  })
  const {
    label: bioLabel,
    error: bioError,
    ...bio
  } = field('bio', {
    maxLength: 2000,
    onChange: (event: { target: { value: string } }) => draft.keep(event.target.value),
  })
  const { label: countryLabel, error: countryError, ...country } = field('country')
  return (
    <Card>
      <form noValidate className="grid gap-4" onSubmit={(event) => void submit(event)}>
        <div className="grid gap-4 sm:grid-cols-2">
          <TextField
            autoComplete="given-name"
            dir="auto"
            {...field('firstName', { validate: isName, maxLength: 100 })}
          />
          <TextField autoComplete="family-name" dir="auto" {...field('lastName', { maxLength: 100 })} />
        </div>
        {draft.found === undefined || draft.found.value === valuesOf(base).bio ? null : (
          <BioDraft
            draft={draft.found}
            onRestore={(text) => {
              form.setValue('bio', text, { shouldDirty: true })
              draft.drop()
              draft.keep(text)
            }}
            onDiscard={() => draft.discard(t('draft.discarded'))}
          />
        )}
        <Field label={bioLabel} error={bioError} hint={t('bioHint')}>
          {(control) => <Textarea dir="auto" {...bio} {...control} />}
        </Field>
        <div className="grid gap-4 sm:grid-cols-2">
          <TextField
            type="tel"
            dir="ltr"
            autoComplete="tel"
            hint={t('phoneHint')}
            {...field('phone', { maxLength: 50 })}
          />
          <TextField type="date" autoComplete="bday" {...field('birthDate')} />
        </div>
        <TextField autoComplete="street-address" dir="auto" {...field('address', { maxLength: 500 })} />
        <div className="grid gap-4 sm:grid-cols-2">
          <TextField autoComplete="address-level2" dir="auto" {...field('city', { maxLength: 100 })} />
          <Field label={countryLabel} error={countryError}>
            {(control) => (
              <Select autoComplete="country" {...country} {...control}>
                <option value="">{t('none')}</option>
                {countries.map(({ code, name }) => (
                  <option key={code} value={code}>
                    {name}
                  </option>
                ))}
              </Select>
            )}
          </Field>
        </div>
        {problem === undefined ? null : <ProblemNotice problem={problem} />}
        {theirs === undefined ? null : (
          <VersionConflict
            fields={conflictsOf(form.getValues(), valuesOf(theirs), valuesOf(base)).map((name) => ({
              name,
              label: t(`fields.${name}`),
              mine: form.getValues(name),
              theirs: valuesOf(theirs)[name],
            }))}
            onKeepMine={keepMine}
            onTakeTheirs={takeTheirs}
          />
        )}
        {isSaved && !isDirty ? <SuccessNotice>{t('saved')}</SuccessNotice> : null}
        <Button type="submit" className="justify-self-start" aria-disabled={isPending}>
          {t('save')}
        </Button>
      </form>
    </Card>
  )
}

function isName(value: string): boolean {
  return value.trim() !== ''
}
