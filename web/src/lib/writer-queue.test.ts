import { describe, expect, it } from 'vitest'
import { Problem } from './problem'
import { QueueStopped, WriterQueue } from './writer-queue'

type Answer = { version: string | undefined; name: string }

/** A server that takes a write only with the version of the one before. */
function server(first = 1) {
  let version = first
  const seen: string[] = []
  const save =
    (name: string) =>
    async (known: string | undefined): Promise<Answer> => {
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 5))
      if (known !== String(version)) {
        throw new Problem({ code: 'stale-version', status: 409, members: { version } })
      }
      seen.push(name)
      version++
      return { version: String(version), name }
    }
  return { save, seen, change: () => version++ }
}

describe('WriterQueue', () => {
  it('sends twenty writes at once in order, each with the version before', async () => {
    const { save, seen } = server()
    const queue = new WriterQueue<Answer>('1')
    const names = Array.from({ length: 20 }, (_, index) => `write ${index}`)
    await Promise.all(names.map((name) => queue.add(name, save(name))))
    expect(seen).toEqual(names)
  })

  it('sends only the newest of waiting writes of one name', async () => {
    const { save, seen } = server()
    const queue = new WriterQueue<Answer>('1')
    const answers = [
      queue.add('order', save('order 1')),
      queue.add('title', save('title 1')),
      queue.add('title', save('title 2')),
      queue.add('title', save('title 3')),
    ]
    expect((await Promise.all(answers)).map(({ name }) => name)).toEqual([
      'order 1',
      'title 3',
      'title 3',
      'title 3',
    ])
    expect(seen).toEqual(['order 1', 'title 3'])
  })

  it('stops where another user has saved, and goes on from what the user has seen', async () => {
    const { save, seen, change } = server()
    const queue = new WriterQueue<Answer>('1')
    change()
    const first = queue.add('a', save('a'))
    const second = queue.add('b', save('b'))
    await expect(first).rejects.toMatchObject({ code: 'stale-version' })
    await expect(second).rejects.toBeInstanceOf(QueueStopped)
    await expect(queue.add('c', save('c'))).rejects.toBeInstanceOf(QueueStopped)
    queue.resume('2')
    await queue.add('d', save('d'))
    expect(seen).toEqual(['d'])
  })

  it('goes on after a write that the server refused by itself', async () => {
    const { save, seen } = server()
    const queue = new WriterQueue<Answer>('1')
    const refused = queue.add('a', () => Promise.reject(new Problem({ code: 'rule-violated', status: 422 })))
    const next = queue.add('b', save('b'))
    await expect(refused).rejects.toMatchObject({ code: 'rule-violated' })
    await next
    expect(seen).toEqual(['b'])
  })

  it('keeps the version where an answer names none', async () => {
    const queue = new WriterQueue<Answer>('7')
    await queue.add('a', () => Promise.resolve({ version: undefined, name: 'a' }))
    await queue.add('b', (version) => {
      expect(version).toBe('7')
      return Promise.resolve({ version: '8', name: 'b' })
    })
  })
})
