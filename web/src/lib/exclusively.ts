/**
 * Runs work that only one tab of this browser may do at a time; where the signal ends the wait, the work is left out.
 * Locks exist in secure contexts only (HTTPS, localhost); where there are none, there are no session cookies either, and
 * nothing to share.
 */
export async function exclusively(
  name: string,
  work: () => Promise<void>,
  signal?: AbortSignal,
): Promise<void> {
  if (!('locks' in navigator)) {
    await work()
    return
  }
  try {
    await navigator.locks.request(name, signal === undefined ? {} : { signal }, work)
  } catch (failure) {
    if (signal?.aborted !== true || failure !== signal.reason) {
      throw failure
    }
  }
}
