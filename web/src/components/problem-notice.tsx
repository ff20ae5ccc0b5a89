import { useEffect, useRef } from 'react'
import { useTranslations } from 'use-intl'
import { Button } from '@/components/ui/button'
import { useProblemText } from '@/lib/problem-text'
import type { Problem } from '@/lib/problem'

/** Says what went wrong in the user's language, and what can be done. It takes the focus, so that it is read. */
export function ProblemNotice({
  problem,
  onRetry,
}: {
  problem: Problem
  onRetry?: (() => void) | undefined
}) {
  const t = useTranslations('shell')
  const textOf = useProblemText()
  const notice = useRef<HTMLDivElement>(null)
  useEffect(() => notice.current?.focus(), [problem])
  return (
    <div
      ref={notice}
      role="alert"
      tabIndex={-1}
      className="border-danger grid gap-2 rounded-md border p-3 text-sm"
    >
      <p>{textOf(problem)}</p>
      {problem.status >= 500 && problem.requestId !== undefined ? (
        <p className="text-muted-foreground">
          {t('requestId')} <code>{problem.requestId}</code>
        </p>
      ) : null}
      {onRetry === undefined ? null : (
        <div>
          <Button variant="outline" size="small" onClick={onRetry}>
            {t('again')}
          </Button>
        </div>
      )}
    </div>
  )
}
