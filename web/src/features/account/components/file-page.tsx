import { useSuspenseQuery } from '@tanstack/react-query'
import { useFormatter, useTranslations } from 'use-intl'
import { EmptyState } from '@/components/empty-state'
import { PageTitle } from '@/components/page-title'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { meQuery } from '../api/get-me'
import { fileQuery, type UserFile } from '../api/user-file'
import { FileForm } from './file-form'

/** What the platform has on file about the user: figures, notes, and what the user tells. */
export function FilePage() {
  const t = useTranslations('account')
  const { data: me } = useSuspenseQuery(meQuery)
  const { data: file, refetch } = useSuspenseQuery(fileQuery(me.id))
  const { student, instructor } = file
  return (
    <div className="grid gap-6">
      <PageTitle title={t('pages.file')} />
      {student == null && instructor == null ? (
        <EmptyState title={t('file.empty')} reason={t('file.emptyReason')} />
      ) : (
        <>
          {file.complete ? (
            <Totals file={file} />
          ) : (
            <div
              role="status"
              className="border-warning grid justify-items-start gap-2 rounded-md border p-3"
            >
              <p className="text-sm">{t('file.incomplete')}</p>
              <Button variant="outline" size="small" onClick={() => void refetch()}>
                {t('file.again')}
              </Button>
            </div>
          )}
          {student?.notes == null ? null : (
            <Card aria-labelledby="notes" className="grid gap-2">
              <h2 id="notes" className="text-lg font-semibold">
                {t('file.notes')}
              </h2>
              <p className="text-sm whitespace-pre-wrap" dir="auto">
                {student.notes}
              </p>
            </Card>
          )}
          <FileForm file={file} />
        </>
      )}
    </div>
  )
}

const OF_STUDENTS = ['coursesEnrolled', 'coursesCompleted', 'modulesCompleted'] as const
const OF_INSTRUCTORS = ['coursesPublished', 'students'] as const

function Totals({ file: { student, instructor } }: { file: UserFile }) {
  const t = useTranslations('account')
  const format = useFormatter()
  const percent = student?.overallPercent
  const totals = [
    ...(percent == null
      ? []
      : [{ label: t('file.overallPercent'), value: format.number(percent / 100, { style: 'percent' }) }]),
    ...OF_STUDENTS.flatMap((name) => total(t(`file.${name}`), student?.[name])),
    ...OF_INSTRUCTORS.flatMap((name) => total(t(`file.${name}`), instructor?.[name])),
  ]
  return (
    <dl className="grid grid-cols-2 gap-3 sm:grid-cols-4">
      {totals.map(({ label, value }) => (
        <div key={label} className="bg-card flex flex-col-reverse justify-end rounded-lg border p-4">
          <dt className="text-muted-foreground text-sm">{label}</dt>
          <dd className="text-xl font-semibold tabular-nums">{value}</dd>
        </div>
      ))}
    </dl>
  )

  function total(label: string, figure: number | null | undefined) {
    return figure == null ? [] : [{ label, value: format.number(figure) }]
  }
}
