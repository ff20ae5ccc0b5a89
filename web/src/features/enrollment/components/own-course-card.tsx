import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import { CourseCover } from '@/components/course-cover'
import { ProgressBar } from '@/components/progress-bar'
import { When } from '@/components/when'
import type { Enrollment } from '@/lib/course-queries'

/** How far the student is in a course, as the server counts it. */
export type CourseFigures = {
  percent: number
  completed: number
  total: number
  courseCompletedAt?: string | null
  lastActivityAt?: string | null
}

/** A course of the student: how far, and what can be done about it (`children`). */
export function OwnCourseCard({
  enrollment,
  figures,
  children,
}: {
  enrollment: Enrollment
  figures: CourseFigures | undefined
  children: ReactNode
}) {
  const t = useTranslations('enrollment')
  const { courseId, courseTitle, courseSlug, status, withdrawnAt } = enrollment
  return (
    <article className="bg-card shadow-card relative flex h-full flex-col overflow-hidden rounded-lg border transition-shadow focus-within:outline-2 hover:shadow-lg">
      <CourseCover id={courseId} title={courseTitle} />
      <div className="flex grow flex-col gap-3 p-4">
        <h3 className="grow font-semibold">
          <Link
            to={status === 'ACTIVE' ? '/dashboard/courses/$slug' : '/courses/$slug'}
            params={{ slug: courseSlug }}
            className="inline-block min-h-6 after:absolute after:inset-0 focus-visible:outline-none"
          >
            <bdi>{courseTitle}</bdi>
          </Link>
        </h3>
        {figures === undefined ? null : <Figures title={courseTitle} figures={figures} />}
        {withdrawnAt == null || status === 'ACTIVE' ? null : (
          <p className="text-muted-foreground text-sm">
            {t.rich('own.leftAt', { when: () => <When instant={withdrawnAt} /> })}
          </p>
        )}
        {/* Above the link that the whole card is. */}
        <div className="relative z-10">{children}</div>
      </div>
    </article>
  )
}

function Figures({ title, figures }: { title: string; figures: CourseFigures }) {
  const t = useTranslations('enrollment')
  const { percent, completed, total, courseCompletedAt, lastActivityAt } = figures
  return (
    <>
      <ProgressBar percent={percent} label={t('own.progressOf', { title })} />
      <div className="text-muted-foreground grid gap-0.5 text-sm">
        <p>{t('own.modules', { percent: percent / 100, completed, total })}</p>
        {courseCompletedAt == null ? null : (
          <p className="text-success font-medium">
            {t.rich('own.completedAt', { when: () => <When instant={courseCompletedAt} /> })}
          </p>
        )}
        {courseCompletedAt != null || lastActivityAt == null ? null : (
          <p>{t.rich('own.lastActivity', { when: () => <When instant={lastActivityAt} /> })}</p>
        )}
      </div>
    </>
  )
}
