import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import { EmptyState } from '@/components/empty-state'
import { PageTitle } from '@/components/page-title'
import { ProgressBar } from '@/components/progress-bar'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { When } from '@/components/when'
import {
  courseQuery,
  curriculumQuery,
  enrollmentQuery,
  whileActive,
  type Enrollment,
} from '@/lib/course-queries'
import type { CourseProgress } from '../api/get-course-progress'
import { CurriculumList } from './curriculum-list'
import { stateOf } from './module-state'
import { useLiveCourse } from './use-live-course'
import { useWaitingModules } from './use-waiting-modules'

/** A course for the student who is in it: how far, where to continue, and all its lessons. */
export function CourseHome({
  slug,
  actions,
}: {
  slug: string
  /** What else the student can do about the course. */
  actions?: (enrollment: Enrollment) => ReactNode
}) {
  const t = useTranslations('learning')
  const course = useSuspenseQuery(courseQuery(slug)).data
  const { modules } = useSuspenseQuery(curriculumQuery(slug)).data
  const enrollment = useSuspenseQuery({ ...enrollmentQuery(course.id), select: whileActive }).data
  const progress = useLiveCourse(enrollment?.id)
  const waiting = useWaitingModules(enrollment?.id)
  return (
    <div className="grid gap-6">
      <div className="grid gap-2">
        <PageTitle title={course.title} />
        {course.shortDescription == null ? null : (
          <p className="text-muted-foreground max-w-prose" lang={course.language}>
            <bdi>{course.shortDescription}</bdi>
          </p>
        )}
      </div>
      {enrollment === null ? (
        <EmptyState title={t('course.notEnrolled')} reason={t('course.notEnrolledReason')}>
          <Button asChild variant="outline">
            <Link to="/courses/$slug" params={{ slug }}>
              {t('course.toCoursePage')}
            </Link>
          </Button>
        </EmptyState>
      ) : null}
      {progress === undefined ? null : <CourseProgressCard slug={slug} progress={progress} />}
      <section aria-labelledby="content" className="grid gap-3">
        <h2 id="content" className="text-lg font-semibold">
          {t('course.content')}
        </h2>
        <CurriculumList
          slug={slug}
          modules={modules}
          stateOf={(moduleId) => stateOf(moduleId, progress, waiting)}
          open={(module) => module.id === (progress?.nextModuleId ?? modules[0]?.id)}
        />
      </section>
      {enrollment === null ? null : actions?.(enrollment)}
    </div>
  )
}

function CourseProgressCard({ slug, progress }: { slug: string; progress: CourseProgress }) {
  const t = useTranslations('learning')
  const { percent, completed, total, nextModuleId, courseCompletedAt } = progress
  const next = progress.modules.find((module) => module.moduleId === nextModuleId)
  return (
    <Card className="grid gap-4 sm:grid-cols-[1fr_auto] sm:items-center" aria-label={t('course.progress')}>
      <div className="grid gap-2">
        <ProgressBar percent={percent} label={t('course.progress')} />
        <p className="text-sm">
          {t('courses.modules', { percent: percent / 100, completed, total })}
          {courseCompletedAt == null ? null : (
            <span className="text-success block font-medium">
              {t.rich('course.completed', { when: () => <When instant={courseCompletedAt} /> })}
            </span>
          )}
        </p>
      </div>
      {next === undefined ? null : (
        <Button asChild>
          <Link to="/dashboard/courses/$slug/modules/$moduleId" params={{ slug, moduleId: next.moduleId }}>
            {next.state === 'NOT_STARTED' && completed === 0 ? t('course.begin') : t('courses.continue')}
            <span className="sr-only">: {next.title}</span>
          </Link>
        </Button>
      )}
    </Card>
  )
}
