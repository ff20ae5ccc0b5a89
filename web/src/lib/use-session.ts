import { useSyncExternalStore } from 'react'
import { sessionState, subscribeToSession, type SessionState } from './session'

export function useSession(): SessionState {
  return useSyncExternalStore(subscribeToSession, sessionState)
}
