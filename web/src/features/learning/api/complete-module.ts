import { api, dataOf } from '@/lib/http'
import { asProblem, Problem } from '@/lib/problem'
import type { Completion } from '@/lib/outbox'

/** Answers for each completion the problem it got, in order. */
export async function sendCompletionBatch(
  completions: readonly Completion[],
): Promise<readonly (Problem | undefined)[]> {
  const answer = await dataOf(
    api.POST('/progress/batch', {
      body: {
        updates: completions.map(({ enrollmentId, moduleId, completedAt }) => ({
          enrollmentId,
          moduleId,
          completed: true,
          completedAt,
          started: null,
          timeSpentSeconds: null,
        })),
      },
    }),
  )
  return answer.items.map((item) => (item.problem == null ? undefined : problemOfItem(item.problem, item.status)))
}

function problemOfItem(body: unknown, status: number): Problem {
  const type = typeof body === 'object' && body !== null && 'type' in body ? String(body.type) : ''
  return type === '' ? asProblem(body) : new Problem({ code: type.slice(type.lastIndexOf('/') + 1), status })
}
