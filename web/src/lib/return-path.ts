import { ownPath } from './own-path'

const KEPT = 'academy.return'

/** Keeps where this tab was while the browser is at a provider's pages, which lead back to the start only. */
export function keepReturnPath(path: string): void {
  sessionStorage.setItem(KEPT, path)
}

export function takeReturnPath(): string | undefined {
  const path = sessionStorage.getItem(KEPT)
  sessionStorage.removeItem(KEPT)
  return ownPath(path).next
}
