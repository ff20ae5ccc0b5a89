import { exclusively } from './exclusively'

/** Browsers allow six connections to a host over HTTP/1.1, and the server six streams of a user. */
const PLACES = ['academy-stream-place:1', 'academy-stream-place:2', 'academy-stream-place:3']
const CHANNEL = 'academy-stream-places'
const BETWEEN_ASKING = 1_000

/**
 * Runs work in one of the places that all tabs share, as soon as one is free. While work waits, it asks hidden tabs to
 * give way; one that does leaves, and begins again when it is seen again.
 */
export async function inPlace(
  signal: AbortSignal,
  leave: () => void,
  work: () => Promise<void>,
): Promise<void> {
  const found = new AbortController()
  const channel = new BroadcastChannel(CHANNEL)
  channel.onmessage = () => {
    if (found.signal.aborted && document.visibilityState === 'hidden') {
      leave()
    }
  }
  const asking = setInterval(() => channel.postMessage('wanted'), BETWEEN_ASKING)
  const take = async (): Promise<void> => {
    // Two places may become free at once.
    if (!found.signal.aborted) {
      found.abort()
      clearInterval(asking)
      await work()
    }
  }
  try {
    const wait = AbortSignal.any([signal, found.signal])
    await Promise.all(PLACES.map((place) => exclusively(place, take, wait)))
  } finally {
    clearInterval(asking)
    channel.close()
  }
}
