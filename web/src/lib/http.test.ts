import { beforeEach, describe, expect, it, vi } from 'vitest'
import { course, signedInAnswer } from '@/testing/examples'
import { API, http, HttpResponse, problem, server } from '@/testing/server'
import { haveSession, openTab, type Tab } from '@/testing/tab'

let tab: Tab
let requests: Request[]

beforeEach(async () => {
  requests = []
  haveSession(900)
  tab = await openTab()
  await tab.session.startSession()
  vi.spyOn(globalThis, 'setTimeout').mockImplementation(((run: () => void) => {
    queueMicrotask(run)
    return 0
  }) as unknown as typeof setTimeout)
})

/** Answers one after the other; the last one again and again. */
function answer(...answers: (() => Response)[]): void {
  server.use(
    http.all(`${API}/courses/*`, ({ request }) => {
      requests.push(request.clone())
      return (answers.length > 1 ? answers.shift()! : answers[0]!)()
    }),
  )
}

const found = () => HttpResponse.json(course())
const read = () => tab.dataOf(tab.api.GET('/courses/{id}', { params: { path: { id: 'spring' } } }))
const write = () =>
  tab.api.POST('/courses/{id}/enroll', { params: { path: { id: 'spring' } }, body: {} as never })

describe('reads', () => {
  it('answer data', async () => {
    answer(found)
    expect(await read()).toMatchObject({ slug: 'spring-boot-basics' })
    expect(requests[0]!.headers.has('X-CSRF-Token')).toBe(false)
    expect(requests[0]!.headers.has('Idempotency-Key')).toBe(false)
  })

  it.each([502, 503, 504])('are asked again after %i', async (status) => {
    answer(() => problem('unavailable', status), found)
    await read()
    expect(requests).toHaveLength(2)
  })

  it('are asked three times where no answer comes, then fail', async () => {
    answer(() => HttpResponse.error())
    await expect(read()).rejects.toMatchObject({ code: 'network' })
    expect(requests).toHaveLength(3)
  })

  it('are not asked again where the server wants a long rest', async () => {
    answer(() => problem('unavailable', 503, { headers: { 'Retry-After': '60' } }))
    await expect(read()).rejects.toMatchObject({ retryAfter: 60_000 })
    expect(requests).toHaveLength(1)
  })

  it.each([400, 403, 404, 409, 422, 429, 500])('are not asked again after %i', async (status) => {
    answer(() => problem('some-code', status))
    await expect(read()).rejects.toMatchObject({ code: 'some-code', status })
    expect(requests).toHaveLength(1)
  })

  it('without a body are a problem', async () => {
    answer(() => new HttpResponse(null, { status: 204 }))
    await expect(read()).rejects.toMatchObject({ code: 'unexpected' })
  })
})

describe('writes', () => {
  it('have the CSRF token and a key', async () => {
    answer(found)
    await write()
    expect(requests[0]!.headers.get('X-CSRF-Token')).toBe('csrf-1')
    expect(requests[0]!.headers.get('Idempotency-Key')).toMatch(/^[0-9a-f-]{36}$/)
  })

  it('are sent again with the same key where no answer came', async () => {
    answer(
      () => HttpResponse.error(),
      () => problem('outcome-unknown', 503),
      found,
    )
    await write()
    const keys = requests.map((request) => request.headers.get('Idempotency-Key'))
    expect(keys).toHaveLength(3)
    expect(new Set(keys).size).toBe(1)
  })

  it('are not sent again after an answer', async () => {
    answer(() => problem('unavailable', 503))
    await expect(write()).rejects.toMatchObject({ code: 'unavailable' })
    expect(requests).toHaveLength(1)
  })
})

describe('a refused session', () => {
  it('is renewed, and the request sent again', async () => {
    server.use(http.post(`${API}/auth/refresh`, () => HttpResponse.json(signedInAnswer())))
    answer(() => problem('invalid-token', 401), found)
    await read()
    expect(requests).toHaveLength(2)
  })

  it('that cannot be renewed waits for a sign-in, and then sends the write with its key', async () => {
    server.use(http.post(`${API}/auth/refresh`, () => problem('session-ended', 401)))
    answer(() => problem('not-signed-in', 401), found)
    const writing = write()
    await vi.waitFor(() => expect(tab.session.sessionState().kind).toBe('ended'))
    expect(requests).toHaveLength(1)
    tab.session.signedIn(signedInAnswer())
    await writing
    expect(requests).toHaveLength(2)
    expect(requests[1]!.headers.get('Idempotency-Key')).toBe(requests[0]!.headers.get('Idempotency-Key'))
  })

  it('is noticed before the request where its token has expired', async () => {
    server.use(http.post(`${API}/auth/refresh`, () => problem('session-ended', 401)))
    answer(found)
    haveSession(-1)
    const reading = read()
    await vi.waitFor(() => expect(tab.session.sessionState().kind).toBe('ended'))
    expect(requests).toHaveLength(0)
    tab.session.signedIn(signedInAnswer())
    await reading
  })

  it('fails the request where another user signs in', async () => {
    server.use(http.post(`${API}/auth/refresh`, () => problem('session-ended', 401)))
    answer(() => problem('not-signed-in', 401))
    const reading = expect(read()).rejects.toMatchObject({ code: 'not-signed-in' })
    await vi.waitFor(() => expect(tab.session.sessionState().kind).toBe('ended'))
    const there = await openTab()
    there.session.signedIn(signedInAnswer({ id: 'another-user' }))
    await reading
    expect(requests).toHaveLength(1)
  })

  it('of a sign-in is about what was typed', async () => {
    server.use(http.post(`${API}/auth/login`, () => problem('wrong-credentials', 401)))
    const body = { email: 'ada@example.org', password: 'wrong', code: null }
    await expect(tab.api.POST('/auth/login', { body })).rejects.toMatchObject({ code: 'wrong-credentials' })
    expect(tab.session.sessionState().kind).toBe('member')
  })

  it('lets a sign-in pass', async () => {
    tab.session.sessionEnded()
    server.use(http.post(`${API}/auth/login`, () => HttpResponse.json(signedInAnswer())))
    const body = { email: 'ada@example.org', password: 'right', code: null }
    expect(await tab.dataOf(tab.api.POST('/auth/login', { body }))).toMatchObject({ expiresIn: 900 })
  })
})

it('sends nothing for another identity', async () => {
  answer(found)
  haveSession(900, { userId: 'another-user' })
  await expect(write()).rejects.toMatchObject({ code: 'other-identity' })
  expect(requests).toHaveLength(0)
})

it('does not turn an aborted request into a problem', async () => {
  answer(found)
  const call = tab.api.GET('/courses/{id}', {
    params: { path: { id: 'spring' } },
    signal: AbortSignal.abort(),
  })
  await expect(call).rejects.toMatchObject({ name: 'AbortError' })
})
