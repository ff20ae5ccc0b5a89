import { useMessages } from './messages'
import type { Problem } from './problem'
import { useTranslations } from 'use-intl'

/** The words of a problem's code; a code without words is said by its kind. */
export function useProblemText(): (problem: Problem) => string {
  const t = useTranslations('problems')
  const { messages } = useMessages()
  return (problem) => {
    const words = messages.problems
    const known = typeof words === 'object' && problem.code in words
    return t(known ? problem.code : kindOf(problem.status), { seconds: Math.ceil((problem.retryAfter ?? 0) / 1000) })
  }
}

function kindOf(status: number): string {
  if (status === 404) {
    return 'not-found'
  }
  if (status === 403) {
    return 'forbidden'
  }
  return status >= 500 ? 'internal-error' : 'unexpected'
}
