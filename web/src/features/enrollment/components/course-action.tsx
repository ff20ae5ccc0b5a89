import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslations } from 'use-intl'
import { ProblemNotice } from '@/components/problem-notice'
import { Skeleton } from '@/components/skeleton'
import { Button } from '@/components/ui/button'
import { courseQuery, enrollmentQuery, type Course, type Enrollment } from '@/lib/course-queries'
import { asProblem } from '@/lib/problem'
import { useSession } from '@/lib/use-session'
import { EnterButton } from './enter-button'
import { OtherRole } from './other-role'
import { RedeemForm } from './redeem-form'

type Entering = { course: Course; onEntered: (courseId: string) => void }

/** The one thing that this user can do about a course: sign in, enrol, enter a code, continue. */
export function CourseAction({ slug, onEntered }: { slug: string; onEntered: (courseId: string) => void }) {
  const t = useTranslations('enrollment')
  const { data: course } = useSuspenseQuery(courseQuery(slug))
  const session = useSession()
  if (!('identity' in session)) {
    return <SignIn course={course} />
  }
  // Only the course's staff is told its version.
  if (course.version != null) {
    const own = course.instructorId === session.identity.userId
    return (
      <p className="text-sm">
        {t(own ? 'action.own' : 'action.staff')} {course.status === 'DRAFT' ? t('action.draft') : null}
        {course.status === 'ARCHIVED' ? t('action.archived') : null}
      </p>
    )
  }
  return session.identity.role === 'STUDENT' ? (
    <StudentAction course={course} onEntered={onEntered} />
  ) : (
    <OtherRole />
  )
}

function SignIn({ course: { slug, requiresCode } }: { course: Course }) {
  const t = useTranslations('enrollment')
  const next = `/courses/${slug}`
  return (
    <div className="grid gap-3">
      <Button asChild>
        <Link to="/login" search={{ next }}>
          {t(requiresCode ? 'action.signInForCode' : 'action.signInToEnrol')}
        </Link>
      </Button>
      <p className="text-sm">
        {t.rich('action.noAccount', {
          register: (words) => (
            <Link to="/register" search={{ next }} className="text-primary underline underline-offset-4">
              {words}
            </Link>
          ),
        })}
      </p>
    </div>
  )
}

function StudentAction({ course, onEntered }: Entering) {
  const { data, error, refetch } = useQuery(enrollmentQuery(course.id))
  if (data !== undefined) {
    return <ActionOf course={course} enrollment={data} onEntered={onEntered} />
  }
  return error === null ? (
    <Skeleton className="h-11" />
  ) : (
    <ProblemNotice problem={asProblem(error)} onRetry={() => void refetch()} />
  )
}

function ActionOf({ course, enrollment, onEntered }: Entering & { enrollment: Enrollment | null }) {
  const t = useTranslations('enrollment')
  const archived = course.status === 'ARCHIVED'
  if (enrollment?.status === 'ACTIVE') {
    return (
      <div className="grid gap-3">
        <p className="text-sm">{t(archived ? 'action.inArchived' : 'action.in')}</p>
        <Button asChild>
          <Link to="/dashboard/courses/$slug" params={{ slug: course.slug }}>
            {t('action.continue')}
          </Link>
        </Button>
      </div>
    )
  }
  if (archived) {
    return <p className="text-sm">{t('action.archived')}</p>
  }
  return (
    <div className="grid gap-3">
      {enrollment === null ? null : <p className="text-sm">{t('action.left')}</p>}
      <Entrance course={course} isReturn={enrollment !== null} onEntered={onEntered} />
    </div>
  )
}

function Entrance({ course, isReturn, onEntered }: Entering & { isReturn: boolean }) {
  const t = useTranslations('enrollment')
  if (course.requiresCode) {
    return <RedeemForm onRedeemed={onEntered} />
  }
  return course.price == null ? (
    <EnterButton courseId={course.id} isReturn={isReturn} onEntered={() => onEntered(course.slug)} />
  ) : (
    <p className="text-sm">{t('action.paid')}</p>
  )
}
