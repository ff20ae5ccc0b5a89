/** What jsdom lacks of the Web Locks API: exclusive locks, in the order of their requests. */
export class FakeLocks {
  private readonly held = new Map<string, Promise<unknown>>()

  async request<T>(
    name: string,
    optionsOrWork: { signal?: AbortSignal } | (() => Promise<T>),
    maybeWork?: () => Promise<T>,
  ): Promise<T> {
    const work = typeof optionsOrWork === 'function' ? optionsOrWork : maybeWork!
    const signal = typeof optionsOrWork === 'function' ? undefined : optionsOrWork.signal
    const before = this.held.get(name) ?? Promise.resolve()
    let granted = false
    const turn = before.then(() => {
      signal?.throwIfAborted()
      granted = true
      return work()
    })
    this.held.set(
      name,
      turn.catch(() => undefined),
    )
    return Promise.race([turn, abortOf(signal, () => granted)])
  }
}

/** A signal ends the wait for a lock; it does not take one away. */
function abortOf(signal: AbortSignal | undefined, isGranted: () => boolean): Promise<never> {
  return new Promise((_, reject) => {
    signal?.addEventListener('abort', () => {
      if (!isGranted()) {
        reject(signal.reason as Error)
      }
    })
  })
}
