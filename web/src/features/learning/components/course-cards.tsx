import { Link } from '@tanstack/react-router'
import { CircleCheck } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { CourseCover } from '@/components/course-cover'
import { EmptyState } from '@/components/empty-state'
import { ProgressBar } from '@/components/progress-bar'
import { Button } from '@/components/ui/button'
import { When } from '@/components/when'
import type { Dashboard } from '../api/get-dashboard'

type CourseCard = Dashboard['courses'][number]

export function CourseCards({ courses }: { courses: readonly CourseCard[] }) {
  const t = useTranslations('learning')
  return (
    <section aria-labelledby="courses" className="grid gap-3">
      <h2 id="courses" className="text-lg font-semibold">
        {t('dashboard.courses')}
      </h2>
      {courses.length === 0 ? (
        <EmptyState title={t('courses.empty.title')} reason={t('courses.empty.reason')}>
          <Button asChild>
            <Link to="/courses">{t('courses.empty.act')}</Link>
          </Button>
        </EmptyState>
      ) : (
        <ul className="grid gap-4 sm:grid-cols-2 lg:grid-cols-3">
          {courses.map((course) => (
            <li key={course.enrollmentId}>
              <CourseCardView course={course} />
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

/** The whole card leads to the course; its link is the title. */
function CourseCardView({ course }: { course: CourseCard }) {
  const t = useTranslations('learning')
  const title = course.title ?? t('courses.untitled')
  return (
    <article className="bg-card shadow-card relative flex h-full flex-col overflow-hidden rounded-lg border transition-shadow focus-within:outline-2 hover:shadow-lg">
      <CourseCover id={course.courseId} title={title} />
      <div className="flex grow flex-col gap-3 p-4">
        <h3 className="grow font-semibold">
          <Link
            to="/dashboard/courses/$slug"
            params={{ slug: course.courseId }}
            className="inline-block min-h-6 after:absolute after:inset-0 focus-visible:outline-none"
          >
            <bdi>{title}</bdi>
          </Link>
        </h3>
        <ProgressBar percent={course.percent} label={t('courses.progressOf', { title })} />
        <div className="text-muted-foreground grid gap-0.5 text-sm">
          <p>
            {t('courses.modules', {
              percent: course.percent / 100,
              completed: course.completed,
              total: course.total,
            })}
          </p>
          <CardState course={course} />
        </div>
      </div>
    </article>
  )
}

function CardState({ course: { courseCompletedAt, lastActivityAt } }: { course: CourseCard }) {
  const t = useTranslations('learning')
  if (courseCompletedAt != null) {
    return (
      <p className="text-success flex items-center gap-1.5 font-medium">
        <CircleCheck aria-hidden className="size-4" />
        <span>{t.rich('course.completed', { when: () => <When instant={courseCompletedAt} /> })}</span>
      </p>
    )
  }
  return lastActivityAt == null ? null : (
    <p>{t.rich('courses.lastActivity', { when: () => <When instant={lastActivityAt} /> })}</p>
  )
}
