import { useMessages, useTranslations, type Messages } from 'use-intl'
import type { Problem } from './problem'

type ProblemCode = keyof Messages['problems']

/** The words of a problem's code; a code without words is said by its kind. */
export function useProblemText(): (problem: Problem) => string {
  const t = useTranslations('problems')
  const known = useMessages().problems
  return ({ code, status, retryAfter }) =>
    t(Object.hasOwn(known, code) ? (code as ProblemCode) : kindOf(status), {
      seconds: Math.ceil((retryAfter ?? 0) / 1000),
    })
}

function kindOf(status: number): ProblemCode {
  if (status === 404) {
    return 'not-found'
  }
  if (status === 403) {
    return 'forbidden'
  }
  return status >= 500 ? 'internal-error' : 'unexpected'
}
