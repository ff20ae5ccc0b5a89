const HIDDEN_FOR = 60_000

/**
 * Runs work while the tab is visible, and for a minute after it was hidden; again when it is seen again. Work that ends
 * by itself is not begun again; work that leaves is begun again when the tab is seen again.
 */
export async function whileVisible(
  end: AbortSignal,
  work: (visible: AbortSignal, leave: () => void) => Promise<void>,
): Promise<void> {
  while (!isOver(end)) {
    if (document.visibilityState === 'hidden') {
      await comesBack(end)
    }
    if (isOver(end)) {
      return
    }
    const hidden = new AbortController()
    let timer: ReturnType<typeof setTimeout> | undefined
    const watch = (): void => {
      clearTimeout(timer)
      if (document.visibilityState === 'hidden') {
        timer = setTimeout(() => hidden.abort(), HIDDEN_FOR)
      }
    }
    document.addEventListener('visibilitychange', watch)
    try {
      await work(AbortSignal.any([end, hidden.signal]), () => hidden.abort())
      if (!hidden.signal.aborted) {
        return
      }
    } finally {
      document.removeEventListener('visibilitychange', watch)
      clearTimeout(timer)
    }
  }
}

/** Asked anew after each wait: the compiler takes what it saw before for granted. */
export function isOver(signal: AbortSignal): boolean {
  return signal.aborted
}

/** Ends when the user turns to this tab again, or at the end of the signal. */
export function comesBack(end: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const check = (): void => {
      if (document.visibilityState === 'visible' || end.aborted) {
        document.removeEventListener('visibilitychange', check)
        window.removeEventListener('focus', check)
        end.removeEventListener('abort', check)
        resolve()
      }
    }
    document.addEventListener('visibilitychange', check)
    window.addEventListener('focus', check)
    end.addEventListener('abort', check)
  })
}
