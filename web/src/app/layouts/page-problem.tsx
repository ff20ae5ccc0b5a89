import { useRouter, type ErrorComponentProps } from '@tanstack/react-router'
import { useTranslations } from 'use-intl'
import { PageTitle } from '@/components/page-title'
import { ProblemNotice } from '@/components/problem-notice'
import { asProblem } from '@/lib/problem'
import { NotFound } from './not-found'

/** A page that failed as a whole; the shell around it goes on. */
export function PageProblem({ error, reset }: ErrorComponentProps) {
  const t = useTranslations('shell')
  const router = useRouter()
  const problem = asProblem(error)
  if (problem.status === 404) {
    return <NotFound />
  }
  return (
    <div className="grid gap-4">
      <PageTitle title={t('pageFailed')} />
      <ProblemNotice
        problem={problem}
        onRetry={() => {
          reset()
          void router.invalidate()
        }}
      />
    </div>
  )
}
