import { createStore, del, entries, set, type UseStore } from 'idb-keyval'
import { asProblem, type Problem } from './problem'

/** A completion that a student made and the server may not know yet. */
export type Completion = { userId: string; enrollmentId: string; moduleId: string; completedAt: string }

/** What became of a completion at the server: undefined where it is recorded. */
export type Sender = (completions: readonly Completion[]) => Promise<readonly (Problem | undefined)[]>

export type OutboxListener = (waiting: readonly Completion[]) => void

const SENDING = 'academy-outbox'
/** The most that one request takes. */
const BATCH = 50

let opened: UseStore | undefined
const listeners = new Set<OutboxListener>()
const channel = new BroadcastChannel('academy-outbox')
channel.onmessage = () => void announce()

/** Keeps a completion over reloads and lost connections until the server has it. A second one of a module changes nothing. */
export async function putCompletion(completion: Completion): Promise<void> {
  await set(nameOf(completion), completion, store())
  await changed()
}

export async function waitingOf(userId: string): Promise<Completion[]> {
  const all = await entries<string, Completion>(store())
  return all.map(([, completion]) => completion).filter((completion) => completion.userId === userId)
}

/**
 * Sends what waits, oldest first; one tab at a time. What the server refuses is dropped and answered; what it could not
 * be asked stays.
 */
export async function sendCompletions(
  userId: string,
  sender: Sender,
): Promise<{ completion: Completion; problem: Problem }[]> {
  return navigator.locks.request(SENDING, async () => {
    const refused: { completion: Completion; problem: Problem }[] = []
    const waiting = (await waitingOf(userId)).sort((a, b) => a.completedAt.localeCompare(b.completedAt))
    for (let from = 0; from < waiting.length; from += BATCH) {
      const batch = waiting.slice(from, from + BATCH)
      let outcomes: readonly (Problem | undefined)[]
      try {
        outcomes = await sender(batch)
      } catch (failure) {
        const problem = asProblem(failure)
        if (isRefusal(problem)) {
          outcomes = batch.map(() => problem)
        } else {
          break
        }
      }
      for (const [index, completion] of batch.entries()) {
        const problem = outcomes[index]
        if (problem === undefined || isRefusal(problem)) {
          await del(nameOf(completion), store())
        }
        if (problem !== undefined && isRefusal(problem)) {
          refused.push({ completion, problem })
        }
      }
    }
    await changed()
    return refused
  })
}

export async function dropCompletionsOf(userId: string): Promise<void> {
  for (const completion of await waitingOf(userId)) {
    await del(nameOf(completion), store())
  }
  await changed()
}

export function subscribeToOutbox(listener: OutboxListener): () => void {
  listeners.add(listener)
  void announce()
  return () => listeners.delete(listener)
}

/** 408 and 429 pass; every other 4xx would be the same next time. 401 is for the session to cure. */
function isRefusal(problem: Problem): boolean {
  return problem.status >= 400 && problem.status < 500 && ![401, 408, 429].includes(problem.status)
}

async function changed(): Promise<void> {
  channel.postMessage('changed')
  await announce()
}

async function announce(): Promise<void> {
  const all = (await entries<string, Completion>(store())).map(([, completion]) => completion)
  listeners.forEach((listener) => listener(all))
}

function nameOf({ userId, enrollmentId, moduleId }: Completion): string {
  return [userId, enrollmentId, moduleId].join('/')
}

function store(): UseStore {
  opened ??= createStore('academy-outbox', 'completions')
  return opened
}
