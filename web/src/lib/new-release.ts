import { useSyncExternalStore } from 'react'
import { hasUnsaved } from './unsaved'

const LAST = 'academy.reloaded'
const BETWEEN = 60_000

/** The router loads the page anew by itself, whatever is unsaved, unless it finds that it has done so for this file. */
const OF_THE_ROUTER = 'tanstack_router_reload:'

let offered = false
const listeners = new Set<() => void>()

/**
 * A new release has removed a file that this page asks for. The page is loaded anew where nothing is unsaved, else that
 * is offered; at most once a minute, since the file may be missing for another reason.
 */
export function followReleases(reload = loadNewRelease): void {
  window.addEventListener('vite:preloadError', (event) => {
    sessionStorage.setItem(OF_THE_ROUTER + event.payload.message, '1')
    if (Date.now() - Number(sessionStorage.getItem(LAST) ?? 0) <= BETWEEN) {
      return
    }
    if (hasUnsaved()) {
      offered = true
      listeners.forEach((listener) => listener())
      return
    }
    event.preventDefault()
    sessionStorage.setItem(LAST, String(Date.now()))
    reload()
  })
}

export function loadNewRelease(): void {
  window.location.reload()
}

/** True where a new release waits for the user, who has something to save first. */
export function useNewRelease(): boolean {
  return useSyncExternalStore(subscribe, () => offered)
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
