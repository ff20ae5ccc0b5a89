import { useRouter, type ErrorComponentProps } from '@tanstack/react-router'
import { useTranslations } from 'use-intl'
import { ProblemNotice } from '@/components/problem-notice'
import { asProblem } from '@/lib/problem'

/** A page that failed as a whole; the shell around it goes on. */
export function PageProblem({ error, reset }: ErrorComponentProps) {
  const t = useTranslations('shell')
  const router = useRouter()
  return (
    <div className="grid gap-4">
      <h1 tabIndex={-1} className="text-2xl font-semibold">
        {t('pageFailed')}
      </h1>
      <ProblemNotice
        problem={asProblem(error)}
        onRetry={() => {
          reset()
          void router.invalidate()
        }}
      />
    </div>
  )
}
