import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { useTranslations } from 'use-intl'
import { EmptyState } from '@/components/empty-state'
import { Freshness } from '@/components/freshness'
import { PageTitle } from '@/components/page-title'
import { ProblemNotice } from '@/components/problem-notice'
import { ProgressBar } from '@/components/progress-bar'
import { Skeleton } from '@/components/skeleton'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { asProblem } from '@/lib/problem'
import { dashboardQuery } from '../api/get-dashboard'
import { overallQuery, timesQuery, type Overall } from '../api/get-overall'
import { ProgressTable } from './progress-table'
import { useLiveDashboard } from './use-live-dashboard'

/** How far the student is in every course and module, and how much time each took. */
export function ProgressPage() {
  const t = useTranslations('learning')
  const live = useLiveDashboard()
  useAskedAgain()
  const { data, error, refetch } = useQuery(overallQuery)
  return (
    <div className="grid gap-6">
      <div className="flex flex-wrap items-baseline justify-between gap-2">
        <PageTitle title={t('progress.title')} />
        {data === undefined ? null : <Freshness state={live} asOf={data.asOf} />}
      </div>
      {data === undefined && error === null ? <Skeleton className="h-64" /> : null}
      {data === undefined && error !== null ? (
        <ProblemNotice problem={asProblem(error)} onRetry={() => void refetch()} />
      ) : null}
      {data === undefined ? null : <Content overall={data} />}
    </div>
  )
}

function Content({ overall }: { overall: Overall }) {
  const t = useTranslations('learning')
  // Times that cannot be had leave their column empty.
  const { data: times } = useQuery(timesQuery)
  if (overall.courses.length === 0) {
    return (
      <EmptyState title={t('courses.empty.title')} reason={t('courses.empty.reason')}>
        <Button asChild>
          <Link to="/courses">{t('courses.empty.act')}</Link>
        </Button>
      </EmptyState>
    )
  }
  return (
    <>
      <Card className="grid gap-2" aria-label={t('dashboard.overall')}>
        <ProgressBar percent={overall.percent} label={t('dashboard.overall')} />
        <p className="text-sm">
          {/* Numbers that stand side by side would change places in Arabic. */}
          <bdi>{t('percent', { percent: overall.percent / 100 })}</bdi> ·{' '}
          <bdi>
            {t('dashboard.modules', {
              completed: overall.completed,
              total: overall.modules,
              courses: overall.enrolled,
            })}
          </bdi>
        </p>
      </Card>
      <div className="min-[480px]:bg-card min-[480px]:overflow-x-auto min-[480px]:rounded-lg min-[480px]:border">
        <ProgressTable courses={overall.courses} times={times} />
      </div>
    </>
  )
}

/** The live dashboard says that something has changed: then all figures are asked again. */
function useAskedAgain(): void {
  const queryClient = useQueryClient()
  const revision = useQuery({ ...dashboardQuery, enabled: false, select: (it) => it.revision }).data
  const first = useRef<number>(undefined)
  useEffect(() => {
    first.current ??= revision
    if (revision !== first.current) {
      first.current = revision
      void queryClient.invalidateQueries({ queryKey: overallQuery.queryKey })
      void queryClient.invalidateQueries({ queryKey: timesQuery.queryKey })
      void queryClient.invalidateQueries({ queryKey: ['learning', 'course-progress'] })
    }
  }, [queryClient, revision])
}
