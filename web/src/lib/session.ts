import { CSRF_COOKIE, cookie } from './cookies'
import { exclusively } from './exclusively'
import { networkProblem, OTHER_IDENTITY, Problem, problemOf } from './problem'

export type Role = 'STUDENT' | 'INSTRUCTOR' | 'ORGANIZATION_ADMIN' | 'ADMIN'

/** The user and the membership of the session. The cookies decide; this is what they are known to say. */
type Identity = { userId: string; organizationId: string; role: Role }

export type SessionState =
  | { kind: 'unknown' }
  | { kind: 'stranger' }
  | { kind: 'member'; identity: Identity }
  /** The session is over and the page is still there: the user signs in again above it. */
  | { kind: 'ended'; identity: Identity }
  /** Another tab signed out, signed in as another user, or chose another membership. This tab sends nothing more. */
  | { kind: 'replaced'; identity: Identity }

/** What tabs share: not secret, and without any token. `until` is the instant at which the access token expires. */
type Marker = Identity & { until: number }

/** What the page reads of an answer with tokens; the tokens themselves stay in cookies that no script can read. */
export type SignedIn = { expiresIn: number; user: { id: string; organizationId: string; role: Role } }

type Told = 'changed' | 'signed-out'

const MARKER = 'academy.session'
const RENEWAL = 'academy-renewal'
const WAITED_MS = 20
const WRITTEN_MS = 150
const EARLY = 60_000

let state: SessionState = { kind: 'unknown' }
const listeners = new Set<() => void>()
const channel = new BroadcastChannel('academy-session')

channel.onmessage = ({ data }: MessageEvent<Told>) => {
  if (data === 'signed-out') {
    leave()
  } else if (state.kind !== 'unknown') {
    follow(readMarker())
  }
}

export function sessionState(): SessionState {
  return state
}

export function subscribeToSession(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Finds out the session's identity; asks the server only where a session may exist. */
export async function startSession(): Promise<SessionState> {
  if (cookie(CSRF_COOKIE) === undefined) {
    becomeStranger()
    return state
  }
  try {
    await renew(false)
  } catch (failure) {
    if (!(failure instanceof Problem && failure.status === 401)) {
      throw failure
    }
    becomeStranger()
  }
  return state
}

/** The server has set cookies for this user. */
export function signedIn(answer: SignedIn): void {
  const marker = markerOf(answer)
  writeMarker(marker)
  set({ kind: 'member', identity: identityOf(marker) })
  tell('changed')
}

export function signedOut(): void {
  becomeStranger()
  tell('signed-out')
}

/** The session is over on the server. */
export function sessionEnded(): void {
  if (state.kind === 'member') {
    set({ kind: 'ended', identity: state.identity })
  }
}

/**
 * Makes sure that a request acts with the identity that this tab shows, and with a token that does not expire within a
 * minute. Tabs share cookies: where another tab has changed the identity, this throws instead.
 */
export async function ensureFresh(): Promise<void> {
  if (state.kind === 'unknown') {
    await startSession()
    return
  }
  follow(readMarker())
  if (state.kind === 'replaced') {
    throw otherIdentity()
  }
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
  const asked = Date.now()
  await exclusively(RENEWAL, async () => {
    if (Date.now() - asked > WAITED_MS && !isFresh(readMarker())) {
      // Another tab had the lock. What it has written reaches a tab of another process a moment later.
      await new Promise((resolve) => setTimeout(resolve, WRITTEN_MS))
    }
    const now = readMarker()
    // While this tab waited, another one has renewed.
    if (isFresh(now) && (!always || now.until !== before?.until)) {
      adopt(now)
      return
    }
    const marker = markerOf(await askForRenewal())
    writeMarker(marker)
    tell('changed')
    adopt(marker)
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
  return (await response.json()) as SignedIn
}

function adopt(marker: Marker): void {
  follow(marker)
  if (state.kind === 'replaced') {
    throw otherIdentity()
  }
}

/** Brings this tab's state in line with what all tabs share. */
function follow(marker: Marker | undefined): void {
  if (marker === undefined) {
    // Not a sign-out, which is told: the server will say whether the session is over.
    return
  }
  if (state.kind === 'unknown' || state.kind === 'stranger') {
    set({ kind: 'member', identity: identityOf(marker) })
  } else if (!isSame(state.identity, marker)) {
    leave()
  } else if (state.kind === 'replaced' || (state.kind === 'ended' && isFresh(marker))) {
    set({ kind: 'member', identity: state.identity })
  }
}

function leave(): void {
  if (state.kind === 'member' || state.kind === 'ended') {
    set({ kind: 'replaced', identity: state.identity })
  }
}

function tell(what: Told): void {
  channel.postMessage(what)
}

function becomeStranger(): void {
  writeMarker(undefined)
  set({ kind: 'stranger' })
}

function otherIdentity(): Problem {
  return new Problem({ code: OTHER_IDENTITY, status: 0 })
}

function set(next: SessionState): void {
  state = next
  listeners.forEach((listener) => listener())
}

/** The cookie lives as long as the session: without it, the marker outlived its session. */
function isFresh(marker: Marker | undefined): marker is Marker {
  return marker !== undefined && cookie(CSRF_COOKIE) !== undefined && marker.until - Date.now() > EARLY
}

function isSame(one: Identity, other: Identity): boolean {
  return one.userId === other.userId && one.organizationId === other.organizationId && one.role === other.role
}

function identityOf({ userId, organizationId, role }: Identity): Identity {
  return { userId, organizationId, role }
}

function markerOf({ expiresIn, user }: SignedIn): Marker {
  return {
    userId: user.id,
    organizationId: user.organizationId,
    role: user.role,
    until: Date.now() + expiresIn * 1000,
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
