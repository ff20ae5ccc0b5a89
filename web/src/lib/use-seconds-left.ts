import { useEffect, useState } from 'react'
import type { Problem } from './problem'

const SECOND = 1_000

/**
 * Seconds until a refused request makes sense again, counted down; 0 where there is nothing to wait for.
 *
 * @param wait milliseconds; as the server said, where nothing else is given
 */
export function useSecondsLeft(problem: Problem | undefined, wait = problem?.retryAfter): number {
  const [count, setCount] = useState<{ of: Problem; left: number }>()
  useEffect(() => {
    if (problem === undefined || wait === undefined) {
      return undefined
    }
    const until = Date.now() + wait
    const timer = setInterval(() => {
      const left = Math.max(0, Math.ceil((until - Date.now()) / SECOND))
      setCount({ of: problem, left })
      if (left === 0) {
        clearInterval(timer)
      }
    }, SECOND)
    return () => clearInterval(timer)
  }, [problem, wait])
  if (problem === undefined || wait === undefined) {
    return 0
  }
  return count?.of === problem ? count.left : Math.ceil(wait / SECOND)
}
