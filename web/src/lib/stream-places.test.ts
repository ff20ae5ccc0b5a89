import { afterEach, expect, it, vi } from 'vitest'
import { inPlace } from './stream-places'

const ends: AbortController[] = []

/** Work that goes on until its signal ends it, as a stream does. */
function begin() {
  const end = new AbortController()
  ends.push(end)
  const state = { running: false, left: false, end, done: Promise.resolve() }
  const leave = (): void => {
    state.left = true
    end.abort()
  }
  state.done = inPlace(end.signal, leave, async () => {
    state.running = true
    await new Promise((resolve) => end.signal.addEventListener('abort', resolve))
    state.running = false
  })
  return state
}

function see(visibility: 'visible' | 'hidden'): void {
  vi.spyOn(document, 'visibilityState', 'get').mockReturnValue(visibility)
}

afterEach(() => {
  ends.splice(0).forEach((end) => end.abort())
  vi.restoreAllMocks()
})

it('gives three places, and the next one to who waits', async () => {
  const [first, second, third, fourth] = [begin(), begin(), begin(), begin()]
  await vi.waitFor(() => expect([first, second, third].every(({ running }) => running)).toBe(true))
  expect(fourth.running).toBe(false)
  second.end.abort()
  await vi.waitFor(() => expect(fourth.running).toBe(true))
  await second.done
  expect(first.running && third.running).toBe(true)
})

it('leaves its place where it is hidden and another one waits', async () => {
  const hidden = begin()
  await vi.waitFor(() => expect(hidden.running).toBe(true))
  const others = [begin(), begin()]
  await vi.waitFor(() => expect(others.every(({ running }) => running)).toBe(true))
  see('hidden')
  const wanting = begin()
  await vi.waitFor(() => expect(wanting.running).toBe(true), { timeout: 3_000 })
  expect(hidden.left).toBe(true)
})

it('keeps its place while it is seen', async () => {
  see('visible')
  const all = [begin(), begin(), begin()]
  await vi.waitFor(() => expect(all.every(({ running }) => running)).toBe(true))
  begin()
  await new Promise((resolve) => setTimeout(resolve, 1_300))
  expect(all.some(({ left }) => left)).toBe(false)
})

it('takes no place once it is over, and says what went wrong in it', async () => {
  const end = new AbortController()
  const wait = inPlace(end.signal, vi.fn(), () => Promise.reject(new Error('broken')))
  await expect(wait).rejects.toThrow('broken')
  end.abort()
  const work = vi.fn(() => Promise.resolve())
  await inPlace(end.signal, vi.fn(), work)
  expect(work).not.toHaveBeenCalled()
})
