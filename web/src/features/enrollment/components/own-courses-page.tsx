import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState, type ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import { EmptyState } from '@/components/empty-state'
import { PageTitle } from '@/components/page-title'
import { ProblemNotice } from '@/components/problem-notice'
import { Skeleton } from '@/components/skeleton'
import { SuccessNotice } from '@/components/success-notice'
import { Button } from '@/components/ui/button'
import type { Enrollment } from '@/lib/course-queries'
import { asProblem } from '@/lib/problem'
import { ownEnrollmentsQuery } from '../api/own-enrollments'
import { EnterButton } from './enter-button'
import { LeaveCourse } from './leave-course'
import { OwnCourseCard, type CourseFigures } from './own-course-card'

type Figures = ReadonlyMap<string, CourseFigures>

/** The student's courses: those that go on, the completed ones, those that were left. */
export function OwnCoursesPage({
  userId,
  figures,
  onEntered,
}: {
  userId: string
  /** By enrolment; undefined as long as they are not known. */
  figures: Figures | undefined
  onEntered: (slug: string) => void
}) {
  const t = useTranslations('enrollment')
  const { data, error, refetch } = useQuery(ownEnrollmentsQuery(userId))
  const [left, setLeft] = useState<string>()
  return (
    <div className="grid gap-8">
      <PageTitle title={t('own.title')} />
      {left === undefined ? null : (
        <SuccessNotice key={left} takesFocus>
          {t('own.left', { title: left })}
        </SuccessNotice>
      )}
      {error === null ? null : <ProblemNotice problem={asProblem(error)} onRetry={() => void refetch()} />}
      {data === undefined && error === null ? <OwnCoursesSkeleton /> : null}
      {data?.length === 0 ? <NoCourses /> : null}
      {data === undefined ? null : (
        <Sections
          enrollments={data}
          figures={figures}
          actions={(enrollment) =>
            enrollment.status === 'ACTIVE' ? (
              <LeaveCourse enrollment={enrollment} onLeft={() => setLeft(enrollment.courseTitle)} />
            ) : (
              <EnterButton
                courseId={enrollment.courseId}
                title={enrollment.courseTitle}
                isReturn
                onEntered={() => onEntered(enrollment.courseSlug)}
              />
            )
          }
        />
      )}
    </div>
  )
}

const SECTIONS = ['active', 'completed', 'dropped'] as const

function Sections({
  enrollments,
  figures,
  actions,
}: {
  enrollments: readonly Enrollment[]
  figures: Figures | undefined
  actions: (enrollment: Enrollment) => ReactNode
}) {
  const t = useTranslations('enrollment')
  return SECTIONS.map((section) => {
    const own = enrollments.filter((it) => sectionOf(it, figures?.get(it.id)) === section)
    return own.length === 0 ? null : (
      <section key={section} aria-labelledby={section} className="grid gap-3">
        <h2 id={section} className="text-lg font-semibold">
          {t(`own.sections.${section}`)}
        </h2>
        <ul className="grid gap-4 sm:grid-cols-2 lg:grid-cols-3">
          {own.map((enrollment) => (
            <li key={enrollment.id}>
              <OwnCourseCard enrollment={enrollment} figures={figures?.get(enrollment.id)}>
                {actions(enrollment)}
              </OwnCourseCard>
            </li>
          ))}
        </ul>
      </section>
    )
  })
}

function sectionOf({ status }: Enrollment, figures: CourseFigures | undefined): (typeof SECTIONS)[number] {
  if (status === 'DROPPED') {
    return 'dropped'
  }
  return figures?.courseCompletedAt == null ? 'active' : 'completed'
}

function NoCourses() {
  const t = useTranslations('enrollment')
  return (
    <EmptyState title={t('own.empty')} reason={t('own.emptyReason')}>
      <Button asChild>
        <Link to="/courses">{t('own.find')}</Link>
      </Button>
    </EmptyState>
  )
}

function OwnCoursesSkeleton() {
  return (
    <div className="grid gap-4 sm:grid-cols-2 lg:grid-cols-3">
      <Skeleton className="h-72" />
      <Skeleton className="h-72" />
      <Skeleton className="h-72" />
    </div>
  )
}
