import { CSRF_COOKIE, cookie } from './cookies'
import { asProblem, networkProblem, Problem, problemOf } from './problem'

export type Role = 'STUDENT' | 'INSTRUCTOR' | 'ORGANIZATION_ADMIN' | 'ADMIN'

/** Whom this browser acts for. The cookies decide; this is what they are known to say. */
export type Identity = { userId: string; organizationId: string; role: Role }

export type SessionState =
  | { kind: 'unknown' }
  | { kind: 'stranger' }
  | { kind: 'member'; identity: Identity }
  /** The session is over and the page is still there: the user signs in again above it. */
  | { kind: 'ended'; identity: Identity }

/** What tabs share: not secret, and without any token. `until` is the instant at which the access token expires. */
type Marker = Identity & { until: number }

type SignedIn = { expiresIn: number; user: { id: string; organizationId: string; role: Role } }

const MARKER = 'academy.session'
const RENEWAL = 'academy-renewal'
const EARLY = 60_000

let state: SessionState = { kind: 'unknown' }
const listeners = new Set<() => void>()
const channel = new BroadcastChannel('academy-session')

channel.onmessage = () => {
  const marker = readMarker()
  if (marker === undefined) {
    // Another tab signed out. What this one shows stays until it asks for something.
    listeners.forEach((listener) => listener())
  } else if (state.kind === 'ended' && isSame(state.identity, marker)) {
    set({ kind: 'member', identity: identityOf(marker) })
  }
}

export function sessionState(): SessionState {
  return state
}

export function subscribeToSession(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Finds out for whom this browser acts; asks the server only where a session may exist. */
export async function startSession(): Promise<SessionState> {
  if (cookie(CSRF_COOKIE) === undefined) {
    writeMarker(undefined)
    set({ kind: 'stranger' })
    return state
  }
  try {
    await renew(false)
  } catch (failure) {
    if (asProblem(failure).status !== 401) {
      throw failure
    }
    writeMarker(undefined)
    set({ kind: 'stranger' })
  }
  return state
}

/** The server has set cookies for this user. Its tokens are not read: no script may hold them. */
export function signedIn(answer: SignedIn): void {
  const marker = markerOf(answer)
  writeMarker(marker)
  set({ kind: 'member', identity: identityOf(marker) })
  channel.postMessage('changed')
}

export function signedOut(): void {
  writeMarker(undefined)
  set({ kind: 'stranger' })
  channel.postMessage('changed')
}

/** The session is over on the server. */
export function sessionEnded(): void {
  if (state.kind === 'member') {
    set({ kind: 'ended', identity: state.identity })
  }
}

/**
 * True if the cookies of this browser still belong to whom this tab shows. Tabs share cookies: another tab may have
 * signed in as another user or switched the membership, and a request of this tab would act for that one.
 */
export function isStillOurs(): boolean {
  if (state.kind === 'unknown' || state.kind === 'stranger') {
    return true
  }
  const marker = readMarker()
  return marker !== undefined && isSame(state.identity, marker)
}

/** Renews the access token if it expires within a minute. One tab at a time asks. */
export async function ensureFresh(): Promise<void> {
  if (state.kind === 'member') {
    await renew(false)
  }
}

/** Renews although the token has not expired: the server has refused it. */
export async function renewNow(): Promise<void> {
  await renew(true)
}

async function renew(always: boolean): Promise<void> {
  const before = readMarker()
  if (!always && isFresh(before)) {
    adopt(before)
    return
  }
  await navigator.locks.request(RENEWAL, async () => {
    const now = readMarker()
    // While this tab waited, another one has renewed.
    if (isFresh(now) && (!always || now.until !== before?.until)) {
      adopt(now)
      return
    }
    const marker = markerOf(await askForRenewal())
    writeMarker(marker)
    adopt(marker)
    channel.postMessage('renewed')
  })
}

async function askForRenewal(): Promise<SignedIn> {
  let response: Response
  try {
    response = await fetch('/api/v1/auth/refresh', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'X-CSRF-Token': cookie(CSRF_COOKIE) ?? '' },
      body: '{}',
    })
  } catch (failure) {
    throw networkProblem(failure)
  }
  if (!response.ok) {
    throw await problemOf(response)
  }
  const answer: SignedIn = await response.json()
  return answer
}

function adopt(marker: Marker): void {
  if (state.kind === 'unknown' || state.kind === 'stranger') {
    set({ kind: 'member', identity: identityOf(marker) })
  } else if (!isSame(state.identity, marker)) {
    throw new Problem({ code: OTHER_IDENTITY, status: 0 })
  } else if (state.kind === 'ended') {
    set({ kind: 'member', identity: state.identity })
  }
}

/** The browser acts for another user or membership than this tab shows. */
export const OTHER_IDENTITY = 'other-identity'

function set(next: SessionState): void {
  state = next
  listeners.forEach((listener) => listener())
}

function isFresh(marker: Marker | undefined): marker is Marker {
  return marker !== undefined && cookie(CSRF_COOKIE) !== undefined && marker.until - Date.now() > EARLY
}

function isSame(one: Identity, other: Identity): boolean {
  return one.userId === other.userId && one.organizationId === other.organizationId && one.role === other.role
}

function identityOf({ userId, organizationId, role }: Identity): Identity {
  return { userId, organizationId, role }
}

function markerOf(answer: SignedIn): Marker {
  return {
    userId: answer.user.id,
    organizationId: answer.user.organizationId,
    role: answer.user.role,
    until: Date.now() + answer.expiresIn * 1000,
  }
}

function readMarker(): Marker | undefined {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(MARKER) ?? 'null')
    return isMarker(value) ? value : undefined
  } catch {
    return undefined
  }
}

function writeMarker(marker: Marker | undefined): void {
  if (marker === undefined) {
    localStorage.removeItem(MARKER)
  } else {
    localStorage.setItem(MARKER, JSON.stringify(marker))
  }
}

function isMarker(value: unknown): value is Marker {
  return (
    typeof value === 'object' &&
    value !== null &&
    'userId' in value &&
    'organizationId' in value &&
    'role' in value &&
    'until' in value &&
    typeof value.until === 'number'
  )
}
