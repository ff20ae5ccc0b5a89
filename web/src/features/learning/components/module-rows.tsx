/* eslint-disable jsx-a11y/no-interactive-element-to-noninteractive-role --
   Some browsers drop the roles of a table's parts where they are shown as cards. */
import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { ProblemNotice } from '@/components/problem-notice'
import { When } from '@/components/when'
import { asProblem } from '@/lib/problem'
import { courseProgressQuery } from '../api/get-course-progress'
import { ModuleStateSign } from './module-state'
import { Cell, ROW } from './progress-cell'
import { TimeSpent } from './time-spent'

/** The modules of a course in the table of progress. */
export function ModuleRows({ enrollmentId }: { enrollmentId: string }) {
  const t = useTranslations('learning')
  const shell = useTranslations('shell')
  const { data, error, refetch } = useQuery(courseProgressQuery(enrollmentId))
  if (data === undefined) {
    return (
      <tr role="row" className={ROW}>
        <td role="cell" colSpan={4} className="block p-3 min-[480px]:table-cell">
          {error === null ? (
            <p role="status">{shell('loading')}</p>
          ) : (
            <ProblemNotice problem={asProblem(error)} onRetry={() => void refetch()} />
          )}
        </td>
      </tr>
    )
  }
  return data.modules.map((module) => {
    const last = module.completedAt ?? module.startedAt
    return (
      <tr key={module.moduleId} role="row" className={ROW}>
        <th
          role="rowheader"
          scope="row"
          className="block p-3 ps-6 text-start font-normal min-[480px]:table-cell min-[480px]:ps-14"
        >
          <bdi>{module.title}</bdi>
          {module.required ? null : (
            <span className="text-muted-foreground block">{t('progress.optional')}</span>
          )}
        </th>
        <Cell column="progress">
          <span className="flex items-center gap-2">
            <ModuleStateSign state={module.state} />
            <span aria-hidden>{t(`module.${module.state}`)}</span>
          </span>
        </Cell>
        <Cell column="timeSpent">
          <TimeSpent seconds={module.timeSpentSeconds} />
        </Cell>
        <Cell column="lastActivity">{last == null ? t('progress.none') : <When instant={last} />}</Cell>
      </tr>
    )
  })
}
