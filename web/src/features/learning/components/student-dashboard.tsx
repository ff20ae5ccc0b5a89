import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { Freshness } from '@/components/freshness'
import { ProblemNotice } from '@/components/problem-notice'
import { ProgressBar } from '@/components/progress-bar'
import { Card } from '@/components/ui/card'
import { asProblem } from '@/lib/problem'
import { dashboardQuery, type Dashboard } from '../api/get-dashboard'
import { CourseCards } from './course-cards'
import { RecentActivity } from './recent-activity'
import { useLiveDashboard } from './use-live-dashboard'

export function StudentDashboard() {
  const t = useTranslations('learning')
  const live = useLiveDashboard()
  const { data, error, refetch } = useQuery(dashboardQuery)
  if (data === undefined) {
    return error === null ? (
      <DashboardSkeleton />
    ) : (
      <ProblemNotice problem={asProblem(error)} onRetry={() => void refetch()} />
    )
  }
  return (
    <div className="grid gap-6">
      <div className="flex flex-wrap items-baseline justify-between gap-2">
        <h1 tabIndex={-1} className="text-2xl font-semibold">
          {t('dashboard.title')}
        </h1>
        <Freshness state={live} asOf={data.asOf} />
      </div>
      <Overall overall={data.overall} />
      <CourseCards courses={data.courses} />
      <RecentActivity activity={data.recentActivity} />
    </div>
  )
}

function Overall({ overall }: { overall: Dashboard['overall'] }) {
  const t = useTranslations('learning')
  return (
    <Card className="grid gap-3" aria-labelledby="overall">
      <div className="flex items-baseline justify-between gap-4">
        <h2 id="overall" className="text-lg font-medium">
          {t('dashboard.overall')}
        </h2>
        <p className="text-2xl font-semibold tabular-nums">{t('percent', { percent: overall.percent / 100 })}</p>
      </div>
      <ProgressBar percent={overall.percent} label={t('dashboard.overall')} />
      <p className="text-muted-foreground text-sm">
        {t('dashboard.modules', { completed: overall.completed, total: overall.modules, courses: overall.enrolled })}
      </p>
    </Card>
  )
}

function DashboardSkeleton() {
  return (
    <div className="grid gap-6" aria-hidden>
      <div className="bg-muted h-8 w-48 rounded" />
      <div className="bg-muted h-36 rounded-lg" />
      <div className="grid gap-4 sm:grid-cols-2 lg:grid-cols-3">
        <div className="bg-muted h-44 rounded-lg" />
        <div className="bg-muted h-44 rounded-lg" />
        <div className="bg-muted h-44 rounded-lg" />
      </div>
    </div>
  )
}
