/** A field that the server refuses, by its JSON pointer ("#/title"). */
export type FieldProblem = { pointer: string; detail: string }

/** Why a request has no answer to use. The code decides what the page says; `detail` is English and for developers. */
export class Problem extends Error {
  readonly code: string
  readonly status: number
  readonly errors: readonly FieldProblem[]
  readonly members: Readonly<Record<string, unknown>>
  /** Milliseconds to wait before the request makes sense again. */
  readonly retryAfter: number | undefined
  readonly requestId: string | undefined

  constructor(init: {
    code: string
    status: number
    detail?: string | undefined
    errors?: readonly FieldProblem[] | undefined
    members?: Record<string, unknown> | undefined
    retryAfter?: number | undefined
    requestId?: string | undefined
  }) {
    super(init.detail ?? init.code)
    this.name = 'Problem'
    this.code = init.code
    this.status = init.status
    this.errors = init.errors ?? []
    this.members = init.members ?? {}
    this.retryAfter = init.retryAfter
    this.requestId = init.requestId
  }

  /** The server was not reached: a write may be repeated with its key, or wait in the outbox. */
  get isNetwork(): boolean {
    return this.code === NETWORK
  }
}

/** No answer came. */
const NETWORK = 'network'

/** The browser acts for another user or membership than this tab shows. */
export const OTHER_IDENTITY = 'other-identity'

/** An answer that is neither data nor a problem of the platform: a proxy's page, a broken body. */
export const UNEXPECTED = 'unexpected'

const STANDARD = new Set(['type', 'title', 'status', 'detail', 'instance', 'errors'])

/** Reads a refusal. It never throws: whatever comes becomes a problem. */
export async function problemOf(response: Response): Promise<Problem> {
  const common = {
    status: response.status,
    retryAfter: retryAfterOf(response.headers),
    requestId: response.headers.get('X-Request-Id') ?? undefined,
  }
  if (!response.headers.get('Content-Type')?.startsWith('application/problem+json')) {
    return new Problem({ ...common, code: UNEXPECTED })
  }
  try {
    const body: unknown = await response.json()
    return isObject(body) ? fromBody(body, common) : new Problem({ ...common, code: UNEXPECTED })
  } catch {
    return new Problem({ ...common, code: UNEXPECTED })
  }
}

export function networkProblem(cause: unknown): Problem {
  return new Problem({
    code: NETWORK,
    status: 0,
    detail: cause instanceof Error ? cause.message : String(cause),
  })
}

/** For catch clauses: what is no problem yet becomes one. */
export function asProblem(failure: unknown): Problem {
  return failure instanceof Problem
    ? failure
    : new Problem({
        code: UNEXPECTED,
        status: 0,
        detail: failure instanceof Error ? failure.message : String(failure),
      })
}

function fromBody(
  body: Record<string, unknown>,
  common: { status: number; retryAfter: number | undefined; requestId: string | undefined },
): Problem {
  const type = typeof body.type === 'string' ? body.type : ''
  const code = type.slice(type.lastIndexOf('/') + 1)
  return new Problem({
    ...common,
    code: code === '' ? UNEXPECTED : code,
    detail: typeof body.detail === 'string' ? body.detail : undefined,
    errors: Array.isArray(body.errors) ? body.errors.filter(isFieldProblem) : [],
    members: Object.fromEntries(Object.entries(body).filter(([name]) => !STANDARD.has(name))),
  })
}

/** Seconds or an HTTP date (RFC 9110, 10.2.3). */
function retryAfterOf(headers: Headers): number | undefined {
  const value = headers.get('Retry-After')
  if (value === null) {
    return undefined
  }
  const seconds = Number(value)
  const milliseconds = Number.isFinite(seconds) ? seconds * 1000 : Date.parse(value) - Date.now()
  return Number.isNaN(milliseconds) ? undefined : Math.max(0, milliseconds)
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isFieldProblem(value: unknown): value is FieldProblem {
  return isObject(value) && typeof value.pointer === 'string' && typeof value.detail === 'string'
}
