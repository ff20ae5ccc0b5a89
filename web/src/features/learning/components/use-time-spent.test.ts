import { QueryClient } from '@tanstack/react-query'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { Problem } from '@/lib/problem'
import { signedIn } from '@/lib/session'
import * as examples from '@/testing/examples'
import { API, http, HttpResponse, problem, server } from '@/testing/server'
import { courseProgressQuery } from '../api/get-course-progress'
import { addTime } from '../api/time-spent'
import { countTime } from './use-time-spent'

describe('countTime', () => {
  let sent: [number, boolean][]
  let stop: () => void
  const send = vi.fn<(seconds: number, leaving: boolean) => Promise<boolean>>()

  beforeEach(() => {
    vi.useFakeTimers()
    sent = []
    send.mockReset().mockImplementation((seconds, leaving) => {
      sent.push([seconds, leaving])
      return Promise.resolve(true)
    })
    stop = countTime(send)
  })

  afterEach(() => {
    stop()
    vi.restoreAllMocks()
    vi.useRealTimers()
  })

  const pass = (seconds: number) => vi.advanceTimersByTimeAsync(seconds * 1000)

  it('starts after a while, then hands over once a minute what came since', async () => {
    await pass(10)
    expect(sent).toEqual([])
    await pass(5)
    expect(sent).toEqual([[15, false]])
    await pass(60)
    expect(sent).toEqual([
      [15, false],
      [60, false],
    ])
  })

  it('hands over the rest when the page goes away, and when the lesson is left', async () => {
    await pass(10)
    window.dispatchEvent(new Event('pagehide'))
    await pass(0)
    expect(sent).toEqual([[10, true]])
    await pass(5)
    stop()
    await pass(60)
    expect(sent).toEqual([
      [10, true],
      [5, true],
    ])
  })

  it('counts nothing while the page is hidden', async () => {
    vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden')
    await pass(600)
    expect(sent).toEqual([])
  })

  it('counts nothing once the page has not been used for a while, and goes on with the next use', async () => {
    await pass(600)
    const counted = sent.reduce((sum, [seconds]) => sum + seconds, 0)
    expect(counted).toBeLessThanOrEqual(300)
    expect(counted).toBeGreaterThan(280)
    sent.length = 0
    window.dispatchEvent(new Event('keydown'))
    await pass(65)
    expect(sent.reduce((sum, [seconds]) => sum + seconds, 0)).toBeGreaterThanOrEqual(60)
  })

  it('keeps what could not be sent, and sends it with the next', async () => {
    send.mockRejectedValueOnce(new Problem({ code: 'network', status: 0 })).mockResolvedValueOnce(false)
    await pass(15 + 60 + 60)
    expect(send.mock.calls.map(([seconds]) => seconds)).toEqual([15, 75, 135])
  })

  it('stops where the enrolment is over', async () => {
    send.mockRejectedValueOnce(new Problem({ code: 'enrollment-not-active', status: 422 }))
    await pass(600)
    expect(send).toHaveBeenCalledOnce()
  })
})

describe('addTime', () => {
  const MODULE = { enrollmentId: examples.ENROLLMENT, moduleId: examples.MODULES[0] }
  const RECORD = 'record-1'
  const requests: string[] = []
  let queryClient: QueryClient

  beforeEach(() => {
    document.cookie = 'academy_csrf=csrf-1; path=/'
    signedIn(examples.signedInAnswer())
    requests.length = 0
    queryClient = new QueryClient()
    queryClient.setQueryData(courseProgressQuery(examples.ENROLLMENT).queryKey, examples.courseProgress())
    const record = {
      id: RECORD,
      ...MODULE,
      state: 'STARTED',
      startedAt: '2026-03-14T10:00:00Z',
      position: 'p',
    }
    server.use(
      http.post(`${API}/progress`, () => {
        requests.push('start')
        return HttpResponse.json({ ...record, timeSpentSeconds: 0 }, { status: 201 })
      }),
      http.patch(`${API}/progress/:id`, async ({ request, params }) => {
        const { timeSpentSeconds } = (await request.json()) as { timeSpentSeconds: number }
        requests.push(`${String(params.id)} ${timeSpentSeconds}`)
        // Another device has told more.
        return HttpResponse.json({ ...record, timeSpentSeconds: Math.max(100, timeSpentSeconds) })
      }),
    )
  })

  const module = () =>
    queryClient
      .getQueryData(courseProgressQuery(examples.ENROLLMENT).queryKey)
      ?.modules.find((it) => it.moduleId === MODULE.moduleId)

  it('starts the module, then tells totals on top of what the server has', async () => {
    expect(await addTime(queryClient, MODULE, 15, false)).toBe(true)
    expect(module()).toMatchObject({ state: 'STARTED', progressId: RECORD, timeSpentSeconds: 100 })
    await addTime(queryClient, MODULE, 60, true)
    expect(requests).toEqual(['start', `${RECORD} 15`, `${RECORD} 160`])
  })

  it('goes on with the record of a module that was started elsewhere', async () => {
    server.use(
      http.post(`${API}/progress`, () =>
        problem('module-already-started', 409, { members: { progressId: 'record-2' } }),
      ),
    )
    await addTime(queryClient, MODULE, 15, false)
    expect(requests).toEqual(['record-2 15'])
  })

  it('starts nothing while the page goes away, and nothing without a total', async () => {
    expect(await addTime(queryClient, MODULE, 9, true)).toBe(false)
    expect(await addTime(new QueryClient(), MODULE, 9, false)).toBe(false)
    expect(requests).toEqual([])
  })
})
