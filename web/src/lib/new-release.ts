const LAST = 'academy.reloaded'
const BETWEEN = 60_000

/**
 * A new release has removed the file that this page asks for: the page is loaded anew, at most once a minute. What was
 * typed is in the drafts.
 */
export function reloadForNewRelease(): void {
  window.addEventListener('vite:preloadError', (event) => {
    const last = Number(sessionStorage.getItem(LAST) ?? 0)
    if (Date.now() - last > BETWEEN) {
      event.preventDefault()
      sessionStorage.setItem(LAST, String(Date.now()))
      window.location.reload()
    }
  })
}
