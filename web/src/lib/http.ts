import createClient from 'openapi-fetch'
import type { paths as AnalyticsPaths } from '@/api-types/analytics'
import type { paths as AuthPaths } from '@/api-types/auth'
import type { paths as CoursePaths } from '@/api-types/course'
import type { paths as ProgressPaths } from '@/api-types/progress'
import { CSRF_COOKIE, cookie } from './cookies'
import { networkProblem, Problem, problemOf, UNEXPECTED } from './problem'
import { ensureFresh, sessionState } from './session'
import { curesRefusal, waitForSignIn } from './sign-in-again'

const API = '/api/v1'

const READING = new Set(['GET', 'HEAD'])
const OVERLOADED = new Set([502, 503, 504])
const ATTEMPTS = 3
const BETWEEN_ATTEMPTS = 500
const LONGEST_WAIT = 5_000

/** Requests that open a session: they do not wait for one, and their 401 is about what the user typed. */
const SIGN_IN = new Set([`${API}/auth/login`, `${API}/auth/oauth2/second-factor`])

/**
 * The services' API, typed by their contracts. It answers data or throws a {@link Problem}; it never shows anything.
 * Before each request the session is fresh and still that of this tab; a write has the CSRF token and a key that stays
 * the same however often it is sent.
 */
export const api = createClient<AuthPaths & CoursePaths & ProgressPaths & AnalyticsPaths>({
  baseUrl: new URL(API, window.location.origin).href,
  fetch: send,
})

/** The data of an answer that has some. */
export async function dataOf<T>(call: Promise<{ data?: T }>): Promise<T> {
  const { data } = await call
  if (data === undefined) {
    throw new Problem({ code: UNEXPECTED, status: 0, detail: 'The answer has no body.' })
  }
  return data
}

async function send(request: Request): Promise<Response> {
  const reading = READING.has(request.method)
  const needsSession = !SIGN_IN.has(new URL(request.url).pathname)
  const key = reading ? '' : (request.headers.get('Idempotency-Key') ?? crypto.randomUUID())
  for (let attempt = 1; ; attempt++) {
    try {
      if (needsSession) {
        await becomeReady()
      }
      return await sendOnce(prepared(request.clone(), reading, key))
    } catch (failure) {
      if (!(failure instanceof Problem) || attempt >= ATTEMPTS || request.signal.aborted) {
        throw failure
      }
      if (needsSession && (await curesRefusal(failure))) {
        continue
      }
      if (!mayRepeat(failure, reading)) {
        throw failure
      }
      await pause(failure.retryAfter ?? BETWEEN_ATTEMPTS * attempt, request.signal)
    }
  }
}

async function becomeReady(): Promise<void> {
  if (sessionState().kind === 'ended') {
    await waitForSignIn()
  }
  await ensureFresh()
}

function prepared(request: Request, reading: boolean, key: string): Request {
  if (!reading) {
    request.headers.set('X-CSRF-Token', cookie(CSRF_COOKIE) ?? '')
    // The server keeps no answers to uploads.
    if (!request.headers.get('Content-Type')?.startsWith('multipart/')) {
      request.headers.set('Idempotency-Key', key)
    }
  }
  return request
}

async function sendOnce(request: Request): Promise<Response> {
  let response: Response
  try {
    response = await fetch(request)
  } catch (failure) {
    if (request.signal.aborted) {
      throw failure
    }
    throw networkProblem(failure)
  }
  if (!response.ok) {
    throw await problemOf(response)
  }
  return response
}

/** A write is repeated only where no answer came: its key makes the second one an answer to the first. */
function mayRepeat(problem: Problem, reading: boolean): boolean {
  if (problem.retryAfter !== undefined && problem.retryAfter > LONGEST_WAIT) {
    return false
  }
  return (
    problem.isNetwork || problem.code === 'outcome-unknown' || (reading && OVERLOADED.has(problem.status))
  )
}

function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const abort = (): void => {
      clearTimeout(timer)
      reject(signal.reason as Error)
    }
    const timer = setTimeout(() => {
      signal.removeEventListener('abort', abort)
      resolve()
    }, milliseconds)
    signal.addEventListener('abort', abort, { once: true })
  })
}
