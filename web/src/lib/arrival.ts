import { useSyncExternalStore } from 'react'

/** Pages that mails, providers and printed codes lead to; what these hand over stands behind "#", which no server sees. */
const PAGES = new Set([
  '/account-made',
  '/change-email',
  '/confirm-new-email',
  '/invitation',
  '/login',
  '/redeem',
  '/reset-password',
  '/verify-email',
])

/** The skip link's target, which is no secret. */
const CONTENT = '#main'

const arrivals = new Map<string, string>()
const listeners = new Set<() => void>()

take()
// A link that is opened in a tab which already shows its page loads nothing anew.
window.addEventListener('hashchange', take)

/** What this page was opened with; kept in memory only, so it is gone after a reload. */
export function useArrival(page: string): string | undefined {
  return useSyncExternalStore(subscribe, () => arrivals.get(page))
}

export function forgetArrival(page: string): void {
  arrivals.delete(page)
  listeners.forEach((listener) => listener())
}

/** Reads what is behind "#" and removes it from the address bar and the history. */
function take(): void {
  const { pathname, search, hash } = window.location
  if (!PAGES.has(pathname) || hash.length < 2 || hash === CONTENT) {
    return
  }
  arrivals.set(pathname, hash.slice(1))
  window.history.replaceState(window.history.state, '', pathname + search)
  listeners.forEach((listener) => listener())
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
