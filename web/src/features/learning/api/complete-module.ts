import { api, dataOf } from '@/lib/http'
import type { Completion } from '@/lib/outbox'
import { Problem, UNEXPECTED } from '@/lib/problem'
import { keepPosition } from './position'

/** A completion that is sent at once happens now, by the server's clock: the one of this machine may be wrong. */
const JUST_NOW = 30_000

/** Answers for each completion the problem it got, in order. */
export async function sendCompletionBatch(
  completions: readonly Completion[],
): Promise<readonly (Problem | undefined)[]> {
  const first = await sendAll(completions, (completion) => {
    const waited = Date.now() - Date.parse(completion.completedAt)
    return waited < JUST_NOW ? null : completion.completedAt
  })
  const impossible = completions.filter((_, index) => first[index]?.code === 'impossible-completion-time')
  if (impossible.length === 0) {
    return first
  }
  // The clock of this machine is wrong; that the module is completed is not.
  const second = await sendAll(impossible, () => null)
  return first.map((problem, index) => {
    const again = impossible.findIndex((it) => it === completions[index])
    return again === -1 ? problem : second[again]
  })
}

async function sendAll(
  completions: readonly Completion[],
  timeOf: (completion: Completion) => string | null,
): Promise<readonly (Problem | undefined)[]> {
  const updates = completions.map((completion) => ({
    enrollmentId: completion.enrollmentId,
    moduleId: completion.moduleId,
    completed: true,
    completedAt: timeOf(completion),
  }))
  const answer = await dataOf(api.POST('/progress/batch', { body: { updates } }))
  keepPosition(answer.positions.at(-1))
  return answer.items.map(({ problem, status }) => (problem == null ? undefined : refusalOf(problem, status)))
}

function refusalOf(body: object, status: number): Problem {
  const type = 'type' in body ? String(body.type) : ''
  const code = type.slice(type.lastIndexOf('/') + 1)
  return new Problem({ code: code === '' ? UNEXPECTED : code, status })
}
