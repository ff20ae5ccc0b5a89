import { Problem } from './problem'
import { renewNow, sessionEnded, sessionState, subscribeToSession } from './session'

/** Refusals of the session, not of what was asked. */
const OF_THE_SESSION = new Set(['not-signed-in', 'invalid-token', 'session-ended'])

/**
 * True if a refused request is worth sending again: the session was renewed or, where it is over, the user has signed in
 * again above the page.
 */
export async function curesRefusal(problem: Problem): Promise<boolean> {
  if (!OF_THE_SESSION.has(problem.code)) {
    return false
  }
  if (sessionState().kind === 'member') {
    if (problem.code !== 'session-ended' && (await isRenewed())) {
      return true
    }
    sessionEnded()
  }
  return sessionState().kind === 'ended' && waitForSignIn()
}

async function isRenewed(): Promise<boolean> {
  try {
    await renewNow()
    return true
  } catch (failure) {
    if (failure instanceof Problem && failure.status === 401) {
      return false
    }
    throw failure
  }
}

/** True once the same user has signed in again, false if another user signs in or the session ends. */
export function waitForSignIn(): Promise<boolean> {
  return new Promise((resolve) => {
    const stop = subscribeToSession(() => {
      const { kind } = sessionState()
      if (kind !== 'ended') {
        stop()
        resolve(kind === 'member')
      }
    })
  })
}
