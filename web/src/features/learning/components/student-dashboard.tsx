import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { Freshness } from '@/components/freshness'
import { PageTitle } from '@/components/page-title'
import { ProblemNotice } from '@/components/problem-notice'
import { ProgressRing } from '@/components/progress-bar'
import { Skeleton } from '@/components/skeleton'
import { Card } from '@/components/ui/card'
import { asProblem } from '@/lib/problem'
import { dashboardQuery, type Dashboard } from '../api/get-dashboard'
import { ContinueCard } from './continue-card'
import { CourseCards } from './course-cards'
import { RecentActivity } from './recent-activity'
import { useLiveDashboard } from './use-live-dashboard'

/** Where to continue, how far the student is in all, each course, and what was done last; it follows by itself. */
export function StudentDashboard() {
  const t = useTranslations('learning')
  const live = useLiveDashboard()
  const { data, error, refetch } = useQuery(dashboardQuery)
  return (
    <div className="grid gap-8">
      <div className="flex flex-wrap items-baseline justify-between gap-2">
        <PageTitle title={t('dashboard.title')} />
        {data === undefined ? null : <Freshness state={live} asOf={data.asOf} />}
      </div>
      {data === undefined ? null : <Content dashboard={data} />}
      {data === undefined && error === null ? <DashboardSkeleton /> : null}
      {data === undefined && error !== null ? (
        <ProblemNotice problem={asProblem(error)} onRetry={() => void refetch()} />
      ) : null}
    </div>
  )
}

function Content({ dashboard }: { dashboard: Dashboard }) {
  const current = dashboard.courses.find((course) => course.next != null)
  return (
    <>
      {dashboard.courses.length === 0 ? null : (
        <div className="grid gap-4 lg:grid-cols-[3fr_2fr]">
          {current === undefined ? null : <ContinueCard course={current} />}
          <Overall overall={dashboard.overall} />
        </div>
      )}
      <CourseCards courses={dashboard.courses} />
      <RecentActivity activity={dashboard.recentActivity} />
    </>
  )
}

function Overall({ overall }: { overall: Dashboard['overall'] }) {
  const t = useTranslations('learning')
  return (
    <Card className="flex flex-wrap items-center gap-5" aria-labelledby="overall">
      <ProgressRing
        percent={overall.percent}
        label={t('dashboard.overall')}
        text={t('percent', { percent: overall.percent / 100 })}
      />
      <div className="min-w-0 grow basis-40">
        <h2 id="overall" className="text-lg font-semibold">
          {t('dashboard.overall')}
        </h2>
        <p className="text-muted-foreground text-sm">
          {t('dashboard.modules', {
            completed: overall.completed,
            total: overall.modules,
            courses: overall.enrolled,
          })}
        </p>
      </div>
    </Card>
  )
}

function DashboardSkeleton() {
  const t = useTranslations('shell')
  return (
    <div className="grid gap-8">
      <p role="status" className="sr-only">
        {t('loading')}
      </p>
      <div className="grid gap-4 lg:grid-cols-[3fr_2fr]">
        <Skeleton className="h-44" />
        <Skeleton className="h-44" />
      </div>
      <div className="grid gap-4 sm:grid-cols-2 lg:grid-cols-3">
        <Skeleton className="h-72" />
        <Skeleton className="h-72" />
        <Skeleton className="h-72" />
      </div>
    </div>
  )
}
