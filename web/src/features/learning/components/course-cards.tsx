import { Link } from '@tanstack/react-router'
import { useTranslations } from 'use-intl'
import { EmptyState } from '@/components/empty-state'
import { ProgressBar } from '@/components/progress-bar'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { When } from '@/components/when'
import type { Dashboard } from '../api/get-dashboard'

type CourseCard = Dashboard['courses'][number]

export function CourseCards({ courses }: { courses: readonly CourseCard[] }) {
  const t = useTranslations('learning')
  return (
    <section aria-labelledby="courses" className="grid gap-3">
      <h2 id="courses" className="text-lg font-medium">
        {t('dashboard.courses')}
      </h2>
      {courses.length === 0 ? (
        <EmptyState title={t('courses.empty.title')} reason={t('courses.empty.reason')}>
          <Button asChild>
            <Link to="/redeem">{t('courses.empty.act')}</Link>
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

function CourseCardView({ course }: { course: CourseCard }) {
  const t = useTranslations('learning')
  const title = course.title ?? t('courses.untitled')
  return (
    <Card className="grid h-full content-between gap-3">
      <div className="grid gap-2">
        <h3 className="font-medium" dir="auto">
          {title}
        </h3>
        <ProgressBar percent={course.percent} label={t('courses.progressOf', { title })} />
        <p className="text-muted-foreground text-sm">
          {t('courses.modules', { percent: course.percent / 100, completed: course.completed, total: course.total })}
        </p>
        {course.lastActivityAt === null ? null : (
          <p className="text-muted-foreground text-sm">
            {t.rich('courses.lastActivity', { when: () => <When instant={course.lastActivityAt ?? ''} /> })}
          </p>
        )}
      </div>
      <Button asChild variant={course.courseCompletedAt === null ? 'primary' : 'outline'}>
        <Link to="/dashboard/courses/$slug" params={{ slug: course.courseId }}>
          {course.courseCompletedAt === null ? t('courses.continue') : t('courses.lookAgain')}
          <span className="sr-only">: {title}</span>
        </Link>
      </Button>
    </Card>
  )
}
