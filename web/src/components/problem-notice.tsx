import { useEffect, useEffectEvent, useRef } from 'react'
import { useTranslations } from 'use-intl'
import { Button } from '@/components/ui/button'
import type { Problem } from '@/lib/problem'
import { useProblemText } from '@/lib/problem-text'
import { useSecondsLeft } from '@/lib/use-seconds-left'

const GATEWAY_LACKS_A_SERVICE = new Set([502, 503, 504])
const WITHOUT_WORD = 10_000

/** Says what went wrong in the user's language, and what can be done. It takes the focus, so that it is read. */
export function ProblemNotice({
  problem,
  onRetry,
}: {
  problem: Problem
  /** Asks again. Where the problem passes by itself, it is called once the time is over. */
  onRetry?: (() => void) | undefined
}) {
  const t = useTranslations('shell')
  const textOf = useProblemText()
  const wait = onRetry === undefined ? undefined : waitOf(problem)
  const secondsLeft = useSecondsLeft(problem, wait ?? 0)
  useGoingOn(problem, wait, onRetry)
  const notice = useRef<HTMLDivElement>(null)
  const passes = wait !== undefined
  useEffect(() => {
    // What fails again and again by itself does not take the user away from something else.
    if (!passes || document.activeElement === document.body) {
      notice.current?.focus()
    }
  }, [problem, passes])
  return (
    <div className="border-danger grid gap-2 rounded-md border p-3 text-sm">
      <div ref={notice} role="alert" tabIndex={-1} className="grid gap-2">
        <p>{textOf(problem)}</p>
        {problem.status >= 500 && problem.requestId !== undefined ? (
          <p className="text-muted-foreground">
            {t('requestId')} <code>{problem.requestId}</code>
          </p>
        ) : null}
      </div>
      {passes ? (
        <p className="text-muted-foreground tabular-nums">{t('goesOn', { seconds: secondsLeft })}</p>
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

/** Milliseconds after which a request may succeed although the user does nothing; undefined where it will not. */
function waitOf({ status, retryAfter, isNetwork }: Problem): number | undefined {
  const passes = status === 429 || isNetwork || GATEWAY_LACKS_A_SERVICE.has(status)
  return passes ? Math.max(1_000, retryAfter ?? WITHOUT_WORD) : undefined
}

function useGoingOn(problem: Problem, wait: number | undefined, onRetry: (() => void) | undefined): void {
  const again = useEffectEvent(() => onRetry?.())
  useEffect(() => {
    if (wait === undefined) {
      return undefined
    }
    const timer = setTimeout(again, wait)
    return () => clearTimeout(timer)
  }, [problem, wait])
}
