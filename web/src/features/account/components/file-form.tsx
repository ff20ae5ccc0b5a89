import type { RegisterOptions } from 'react-hook-form'
import { useTranslations } from 'use-intl'
import { Field, TextField } from '@/components/field'
import { ProblemNotice } from '@/components/problem-notice'
import { SuccessNotice } from '@/components/success-notice'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { Textarea } from '@/components/ui/textarea'
import { fileConflicts, fileValues, type FileField, type FileValues, type UserFile } from '../api/user-file'
import { useFileForm } from './use-file-form'
import { VersionConflict } from './version-conflict'

const MOST_YEARS = 80

/** What users tell of their education and, as instructors, of their teaching. */
export function FileForm({ file }: { file: UserFile }) {
  const t = useTranslations('account')
  const { form, base, theirs, isPending, isSaved, problem, save, keepMine, takeTheirs } = useFileForm(file)
  const { errors, isDirty } = form.formState
  const field = (name: FileField, rules: RegisterOptions<FileValues, FileField>) => ({
    label: t(`fileFields.${name}`),
    error: errors[name] && t(`fileWrong.${name}`),
    ...form.register(name, rules),
  })
  const { label, error, ...qualification } = field('qualification', { maxLength: 500 })
  return (
    <Card aria-labelledby="told">
      <form noValidate className="grid gap-4" onSubmit={(event) => void form.handleSubmit(save)(event)}>
        <h2 id="told" className="text-lg font-semibold">
          {t('file.told')}
        </h2>
        {file.student == null ? null : (
          <TextField
            dir="auto"
            hint={t('file.educationHint')}
            {...field('educationLevel', { maxLength: 200 })}
          />
        )}
        {file.instructor == null ? null : (
          <>
            <TextField
              dir="auto"
              hint={t('file.publicHint')}
              {...field('specialisation', { maxLength: 200 })}
            />
            <Field label={label} error={error} hint={t('file.publicHint')}>
              {(control) => <Textarea dir="auto" {...qualification} {...control} />}
            </Field>
            <TextField
              inputMode="numeric"
              className="max-w-32"
              {...field('yearsOfExperience', { validate: isNumberOfYears })}
            />
          </>
        )}
        {problem === undefined ? null : <ProblemNotice problem={problem} />}
        {theirs === undefined ? null : (
          <VersionConflict
            fields={fileConflicts(form.getValues(), fileValues(theirs), fileValues(base)).map((name) => ({
              name,
              label: t(`fileFields.${name}`),
              mine: form.getValues(name),
              theirs: fileValues(theirs)[name],
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

function isNumberOfYears(value: string): boolean {
  return value.trim() === '' || (/^\d+$/.test(value.trim()) && Number(value) <= MOST_YEARS)
}
