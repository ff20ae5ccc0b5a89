import { afterEach, describe, expect, it, vi } from 'vitest'
import { settle } from '@/testing/tab'
import { Problem } from './problem'

type Outbox = Awaited<ReturnType<typeof open>>

let outbox: Outbox

async function open() {
  vi.resetModules()
  return import('./outbox')
}

function completion(module: number, userId = 'ada') {
  const time = new Date(Date.UTC(2026, 2, 14, 9, 0, module)).toISOString()
  return { userId, enrollmentId: 'e', moduleId: `m${module}`, completedAt: time }
}

const refusal = (code: string, status: number) => new Problem({ code, status })

afterEach(async () => {
  await outbox.dropCompletionsOf('ada')
  await outbox.dropCompletionsOf('adam')
})

describe('outbox', () => {
  it('sends what waits, oldest first, only of this user, and once', async () => {
    outbox = await open()
    await outbox.putCompletion(completion(2))
    await outbox.putCompletion(completion(1))
    await outbox.putCompletion(completion(3, 'adam'))
    const sender = vi.fn().mockResolvedValue([])
    await Promise.all([outbox.sendCompletions('ada', sender), outbox.sendCompletions('ada', sender)])
    expect(sender).toHaveBeenCalledOnce()
    expect(sender).toHaveBeenCalledWith([completion(1), completion(2)])
    expect(await outbox.waitingOf('ada')).toEqual([])
    expect(await outbox.waitingOf('adam')).toHaveLength(1)
  })

  it.each([
    ['no connection', refusal('network', 0)],
    ['an overloaded server', refusal('unavailable', 503)],
    ['too many requests', refusal('too-many-requests', 429)],
    ['a session that is over', refusal('not-signed-in', 401)],
    ['another change at the same moment', refusal('concurrent-change', 409)],
  ])('keeps what waits through %s', async (_, problem) => {
    outbox = await open()
    await outbox.putCompletion(completion(1))
    await outbox.sendCompletions('ada', () => Promise.reject(problem))
    expect(await outbox.waitingOf('ada')).toHaveLength(1)
    expect(outbox.takeRefusal(completion(1))).toBeUndefined()
  })

  it('drops what the server refuses, says why once, and keeps the rest', async () => {
    outbox = await open()
    await outbox.putCompletion(completion(1))
    await outbox.putCompletion(completion(2))
    await outbox.putCompletion(completion(3))
    const answers = [undefined, refusal('module-not-in-course', 422), refusal('unavailable', 503)]
    await outbox.sendCompletions('ada', () => Promise.resolve(answers))
    expect(await outbox.waitingOf('ada')).toEqual([completion(3)])
    expect(outbox.takeRefusal(completion(2))).toMatchObject({ code: 'module-not-in-course' })
    expect(outbox.takeRefusal(completion(2))).toBeUndefined()
  })

  it('tells the other tabs what waits and what was refused', async () => {
    outbox = await open()
    const other = await open()
    const seen: number[] = []
    const stop = other.subscribeToOutbox((waiting) => seen.push(waiting.length))
    await outbox.putCompletion(completion(1))
    await settle()
    expect(seen.at(-1)).toBe(1)
    await outbox.sendCompletions('ada', () => Promise.resolve([refusal('enrollment-not-active', 422)]))
    await settle()
    stop()
    expect(seen.at(-1)).toBe(0)
    expect(other.takeRefusal(completion(1))).toMatchObject({ code: 'enrollment-not-active' })
  })

  it('sends fifty at a time, and stops at the first that cannot be sent', async () => {
    outbox = await open()
    for (let module = 0; module < 120; module++) {
      await outbox.putCompletion(completion(module))
    }
    const sender = vi.fn().mockResolvedValueOnce([]).mockRejectedValueOnce(refusal('network', 0))
    await outbox.sendCompletions('ada', sender)
    expect(sender.mock.calls.map(([batch]) => (batch as unknown[]).length)).toEqual([50, 50])
    expect(await outbox.waitingOf('ada')).toHaveLength(70)
  })
})
