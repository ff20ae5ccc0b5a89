import { createStore, del, entries, set, type UseStore } from 'idb-keyval'
import { exclusively } from './exclusively'
import { asProblem, Problem } from './problem'

/** A completion that a student made and the server may not know yet. */
export type Completion = { userId: string; enrollmentId: string; moduleId: string; completedAt: string }

/** What became of completions at the server, in their order: undefined where one is recorded. */
export type Sender = (completions: readonly Completion[]) => Promise<readonly (Problem | undefined)[]>

export type OutboxListener = (waiting: readonly Completion[]) => void

type Told = { refused: { name: string; code: string; status: number }[] }

const SENDING = 'academy-outbox'
/** One request takes a hundred; half of it leaves room in its time limit. */
const BATCH = 50

/** Refusals that pass, although they are 4xx. */
const PASSING = new Set([
  'csrf-token-refused',
  'concurrent-change',
  'request-in-progress',
  'too-many-requests',
])

let opened: UseStore | undefined
const listeners = new Set<OutboxListener>()
const refusals = new Map<string, Problem>()
const channel = new BroadcastChannel('academy-outbox')

channel.onmessage = ({ data }: MessageEvent<Told>) => {
  data.refused.forEach(({ name, code, status }) => refusals.set(name, new Problem({ code, status })))
  void announce()
}

/** Keeps a completion over reloads and lost connections until the server has it. */
export async function putCompletion(completion: Completion): Promise<void> {
  refusals.delete(nameOf(completion))
  await set(nameOf(completion), completion, store())
  await changed([])
}

export async function waitingOf(userId: string): Promise<Completion[]> {
  return (await all()).filter((completion) => completion.userId === userId)
}

/** Why the server refused a completion, whichever tab sent it; answered once. */
export function takeRefusal(completion: Completion): Problem | undefined {
  const refusal = refusals.get(nameOf(completion))
  refusals.delete(nameOf(completion))
  return refusal
}

/**
 * Sends what waits, oldest first; one tab at a time. What the server refuses is dropped and kept as a refusal; what it
 * could not be asked stays.
 */
export async function sendCompletions(userId: string, sender: Sender): Promise<void> {
  await exclusively(SENDING, async () => {
    const waiting = (await waitingOf(userId)).sort((a, b) => a.completedAt.localeCompare(b.completedAt))
    const refused: Told['refused'] = []
    let goesOn = true
    for (let from = 0; goesOn && from < waiting.length; from += BATCH) {
      const batch = waiting.slice(from, from + BATCH)
      const outcomes = await outcomesOf(batch, sender)
      goesOn = outcomes.every((problem) => problem === undefined || isFinal(problem))
      for (const [index, completion] of batch.entries()) {
        const problem = outcomes[index]
        if (problem !== undefined && !isFinal(problem)) {
          continue
        }
        const name = nameOf(completion)
        await del(name, store())
        if (problem !== undefined) {
          refusals.set(name, problem)
          refused.push({ name, code: problem.code, status: problem.status })
        }
      }
    }
    if (waiting.length > 0) {
      await changed(refused)
    }
  })
}

async function outcomesOf(
  batch: readonly Completion[],
  sender: Sender,
): Promise<readonly (Problem | undefined)[]> {
  try {
    return await sender(batch)
  } catch (failure) {
    const problem = asProblem(failure)
    return batch.map(() => problem)
  }
}

export async function dropCompletionsOf(userId: string): Promise<void> {
  for (const completion of await waitingOf(userId)) {
    await del(nameOf(completion), store())
  }
  await changed([])
}

export function subscribeToOutbox(listener: OutboxListener): () => void {
  listeners.add(listener)
  void announce()
  return () => listeners.delete(listener)
}

/** A refusal that would be the same next time. 401 is for the session to cure. */
function isFinal(problem: Problem): boolean {
  return (
    problem.status >= 400 &&
    problem.status < 500 &&
    ![401, 408].includes(problem.status) &&
    !PASSING.has(problem.code)
  )
}

async function changed(refused: Told['refused']): Promise<void> {
  channel.postMessage({ refused } satisfies Told)
  await announce()
}

async function announce(): Promise<void> {
  const waiting = await all()
  listeners.forEach((listener) => listener(waiting))
}

async function all(): Promise<Completion[]> {
  return (await entries<string, Completion>(store())).map(([, completion]) => completion)
}

function nameOf({ userId, enrollmentId, moduleId }: Completion): string {
  return [userId, enrollmentId, moduleId].join('/')
}

function store(): UseStore {
  opened ??= createStore('academy-outbox', 'completions')
  return opened
}
