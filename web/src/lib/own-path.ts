/** Where to go on after signing in: a path of this application, never another site's address. */
export function ownPath(next: unknown): { next?: string } {
  if (typeof next !== 'string' || !next.startsWith('/')) {
    return {}
  }
  const url = new URL(next, window.location.origin)
  return url.origin === window.location.origin ? { next: url.pathname + url.search + url.hash } : {}
}
