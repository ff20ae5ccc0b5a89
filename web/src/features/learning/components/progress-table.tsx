/* eslint-disable jsx-a11y/no-redundant-roles --
   Some browsers drop the roles of a table's parts where they are shown as cards. */
import { Link } from '@tanstack/react-router'
import { ChevronDown } from 'lucide-react'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { ProgressBar } from '@/components/progress-bar'
import { Button } from '@/components/ui/button'
import { When } from '@/components/when'
import type { Overall } from '../api/get-overall'
import { ModuleRows } from './module-rows'
import { Cell, COLUMNS, ROW } from './progress-cell'
import { TimeSpent } from './time-spent'

type CourseProgress = Overall['courses'][number]

/** All courses, each of which opens to its modules. A window that is narrow for a table shows each row as a card. */
export function ProgressTable({
  courses,
  times,
}: {
  courses: readonly CourseProgress[]
  times: ReadonlyMap<string, number> | undefined
}) {
  const t = useTranslations('learning')
  return (
    <table role="table" className="block w-full text-sm min-[480px]:table">
      <caption className="sr-only">{t('progress.caption')}</caption>
      <thead role="rowgroup" className="sr-only min-[480px]:not-sr-only min-[480px]:table-header-group">
        <tr role="row" className="text-muted-foreground text-start">
          {COLUMNS.map((column) => (
            <th
              key={column}
              role="columnheader"
              scope="col"
              className="px-3 py-2 text-start font-medium first:w-2/5"
            >
              {t(`progress.columns.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      {courses.map((course) => (
        <CourseRows key={course.enrollmentId} course={course} seconds={times?.get(course.enrollmentId)} />
      ))}
    </table>
  )
}

function CourseRows({ course, seconds }: { course: CourseProgress; seconds: number | undefined }) {
  const t = useTranslations('learning')
  const [isOpen, setIsOpen] = useState(false)
  const title = course.title ?? t('courses.untitled')
  return (
    <tbody role="rowgroup" className={BODY}>
      <tr role="row" className={ROW}>
        <th role="rowheader" scope="row" className="block p-3 text-start font-medium min-[480px]:table-cell">
          <div className="flex items-start gap-1">
            <Button
              variant="ghost"
              size="icon"
              className="-my-2 size-10"
              aria-expanded={isOpen}
              aria-label={t('progress.modulesOf', { title })}
              onClick={() => setIsOpen(!isOpen)}
            >
              <ChevronDown aria-hidden className={isOpen ? 'rotate-180' : undefined} />
            </Button>
            <Link
              to="/dashboard/courses/$slug"
              params={{ slug: course.courseId }}
              className="min-w-0 underline-offset-4 hover:underline"
            >
              <bdi>{title}</bdi>
            </Link>
          </div>
        </th>
        <Cell column="progress">
          <span className="grid gap-1">
            <ProgressBar percent={course.percent} label={t('courses.progressOf', { title })} />
            <span>
              {t('courses.modules', {
                percent: course.percent / 100,
                completed: course.completed,
                total: course.total,
              })}
            </span>
          </span>
        </Cell>
        <Cell column="timeSpent">
          <TimeSpent seconds={seconds} />
        </Cell>
        <Cell column="lastActivity">
          {course.lastActivityAt == null ? t('progress.none') : <When instant={course.lastActivityAt} />}
        </Cell>
      </tr>
      {isOpen ? <ModuleRows enrollmentId={course.enrollmentId} /> : null}
    </tbody>
  )
}

const BODY =
  'bg-card mb-3 block rounded-lg border min-[480px]:mb-0 min-[480px]:table-row-group min-[480px]:rounded-none min-[480px]:border-0'
