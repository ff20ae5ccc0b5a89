import { sessionState, subscribeToSession } from './session'

/** True once the same user has signed in again, false if the session becomes another's or nobody's. */
export function waitForSignIn(): Promise<boolean> {
  return new Promise((resolve) => {
    const stop = subscribeToSession(() => {
      const now = sessionState().kind
      if (now !== 'ended') {
        stop()
        resolve(now === 'member')
      }
    })
  })
}
