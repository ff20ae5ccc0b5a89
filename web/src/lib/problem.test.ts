import { describe, expect, it, vi } from 'vitest'
import { asProblem, networkProblem, Problem, problemOf } from './problem'

function answer(body: string, headers: Record<string, string> = {}, status = 422): Response {
  return new Response(body, { status, headers: { 'Content-Type': 'application/problem+json', ...headers } })
}

describe('problemOf', () => {
  it('reads code, fields, members and the request’s id', async () => {
    const body = {
      type: 'https://academy.example/problems/stale-version',
      title: 'Conflict',
      status: 409,
      detail: 'It has changed.',
      version: 12,
      errors: [{ pointer: '#/title', detail: 'must not be blank' }, { pointer: 3 }, 'nonsense'],
    }
    const found = await problemOf(answer(JSON.stringify(body), { 'X-Request-Id': 'r-1' }, 409))
    expect(found).toMatchObject({
      code: 'stale-version',
      status: 409,
      message: 'It has changed.',
      members: { version: 12 },
      errors: [{ pointer: '#/title', detail: 'must not be blank' }],
      requestId: 'r-1',
    })
  })

  it.each([
    ['a proxy’s page', answer('<html>', { 'Content-Type': 'text/html' }, 502)],
    ['no content type', new Response(null, { status: 500 })],
    ['a broken body', answer('{')],
    ['a list', answer('[]')],
    ['no type', answer('{"status":422}')],
    ['nothing', answer('null')],
  ])('calls %s unexpected', async (_, response) => {
    expect(await problemOf(response)).toMatchObject({ code: 'unexpected', status: response.status })
  })

  it.each([
    ['30', 30_000],
    ['0', 0],
    ['Sat, 14 Mar 2026 09:27:00 GMT', 7_000],
    ['Sat, 14 Mar 2026 09:00:00 GMT', 0],
    ['soon', undefined],
  ])('reads Retry-After: %s', async (value, milliseconds) => {
    vi.setSystemTime('2026-03-14T09:26:53Z')
    expect((await problemOf(answer('{}', { 'Retry-After': value }, 503))).retryAfter).toBe(milliseconds)
    vi.useRealTimers()
  })
})

it('leaves a problem as it is and makes one of anything else', () => {
  const problem = new Problem({ code: 'x', status: 400 })
  expect(asProblem(problem)).toBe(problem)
  expect(asProblem(new TypeError('broken'))).toMatchObject({ code: 'unexpected', message: 'broken' })
  expect(asProblem('text')).toMatchObject({ code: 'unexpected', message: 'text' })
})

it('knows a lost connection', () => {
  expect(networkProblem(new TypeError('failed')).isNetwork).toBe(true)
  expect(networkProblem('failed').message).toBe('failed')
  expect(new Problem({ code: 'unavailable', status: 503 }).isNetwork).toBe(false)
})
