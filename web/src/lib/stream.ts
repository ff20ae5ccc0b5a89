import { EventSourceParserStream } from 'eventsource-parser/stream'
import { asProblem, networkProblem, problemOf } from './problem'
import { ensureFresh, renewNow } from './session'

/** What a page knows of a live dashboard: the last frame, and whether frames still come. */
export type LiveState = {
  connection: 'connecting' | 'live' | 'late' | 'elsewhere' | 'refused'
  /** Problem code, where the server refuses the stream for good. */
  reason?: string
}

export type Frame = { name: string; revision: string; data: unknown }

type Message = { frame: Frame } | { state: LiveState } | { asks: true }

const SILENCE = 40_000
const LATE_AFTER = 5_000
const FIRST_WAIT = 1_000
const LONGEST_WAIT = 30_000
const HIDDEN_FOR = 60_000

/**
 * One stream of frames for all tabs of this browser: the tab that holds the lock reads it, the others hear it. A lost
 * connection is opened again, with longer and longer waits; a stream that another browser took over is left alone.
 *
 * @param path below `/api/v1`, with its search
 * @param scope of the lock: the user, the membership and the dashboard
 */
export function openStream(
  path: string,
  scope: string,
  onFrame: (frame: Frame) => void,
  onState: (state: LiveState) => void,
): () => void {
  const end = new AbortController()
  const channel = new BroadcastChannel(`academy-stream:${scope}`)
  let last: Frame | undefined
  let leads = false

  const take = (frame: Frame): void => {
    last = frame
    onFrame(frame)
  }
  channel.onmessage = ({ data }: MessageEvent<Message>) => {
    if ('frame' in data) {
      take(data.frame)
      onState({ connection: 'live' })
    } else if ('state' in data) {
      onState(data.state)
    } else if (leads && last !== undefined) {
      channel.postMessage({ frame: last } satisfies Message)
    }
  }
  const tell = (message: Message): void => {
    if (!end.signal.aborted) {
      channel.postMessage(message)
    }
  }
  const lead = (signal: AbortSignal): Promise<void> =>
    read(path, signal, (frame) => {
      take(frame)
      tell({ frame })
    }, (state) => {
      onState(state)
      tell({ state })
    })

  channel.postMessage({ asks: true } satisfies Message)
  void whileVisible(end.signal, async (visible) => {
    if (!('locks' in navigator)) {
      // Locks need a secure context; without one each visible tab reads for itself.
      await lead(visible)
      return
    }
    await navigator.locks
      .request(`academy-stream:${scope}`, { signal: visible }, async () => {
        leads = true
        try {
          await lead(visible)
        } finally {
          leads = false
        }
      })
      .catch(ignoreAbort)
  })
  return () => {
    end.abort()
    channel.close()
  }
}

/** Reads until it is aborted, or refused for good. */
async function read(
  path: string,
  signal: AbortSignal,
  onFrame: (frame: Frame) => void,
  onState: (state: LiveState) => void,
): Promise<void> {
  let failures = 0
  let revision: string | undefined
  let late: ReturnType<typeof setTimeout> | undefined
  const lost = (): void => {
    late ??= setTimeout(() => onState({ connection: 'late' }), LATE_AFTER)
  }
  const live = (): void => {
    clearTimeout(late)
    late = undefined
    failures = 0
    onState({ connection: 'live' })
  }
  onState({ connection: 'connecting' })
  try {
    while (!signal.aborted) {
      const ending = await readOnce(path, revision, signal, live, (frame) => {
        revision = frame.revision
        onFrame(frame)
      }).catch((failure: unknown) => asProblem(failure).code)
      if (signal.aborted) {
        return
      }
      if (ending === 'superseded') {
        onState({ connection: 'elsewhere' })
        return
      }
      if (ending === 'token-revoked' || ending === 'not-signed-in' || ending === 'invalid-token') {
        await renewNow()
      } else if (isForGood(ending)) {
        onState({ connection: 'refused', reason: ending })
        return
      }
      lost()
      if (ending !== 'token-expired') {
        await wait(backOff(failures++), signal)
      }
    }
  } catch (failure) {
    if (!signal.aborted) {
      onState({ connection: 'refused', reason: asProblem(failure).code })
    }
  } finally {
    clearTimeout(late)
  }
}

/** Answers why the stream ended. */
async function readOnce(
  path: string,
  revision: string | undefined,
  signal: AbortSignal,
  onOpen: () => void,
  onFrame: (frame: Frame) => void,
): Promise<string> {
  await ensureFresh()
  const silence = new AbortController()
  let timer = setTimeout(() => silence.abort(), SILENCE)
  try {
    const response = await fetch(`/api/v1${path}`, {
      headers: { Accept: 'text/event-stream', ...(revision === undefined ? {} : { 'Last-Event-ID': revision }) },
      signal: AbortSignal.any([signal, silence.signal]),
    })
    if (!response.ok || response.body === null) {
      throw await problemOf(response)
    }
    onOpen()
    const events = response.body
      .pipeThrough(beating(() => {
        clearTimeout(timer)
        timer = setTimeout(() => silence.abort(), SILENCE)
      }))
      .pipeThrough(new TextDecoderStream())
      .pipeThrough(new EventSourceParserStream())
    for await (const event of events as unknown as AsyncIterable<{ event?: string; id?: string; data: string }>) {
      if (event.event === 'closed') {
        return reasonOf(event.data)
      }
      onFrame({ name: event.event ?? 'message', revision: event.id ?? '', data: JSON.parse(event.data) })
    }
    return 'ended'
  } catch (failure) {
    throw failure instanceof Error && failure.name === 'Problem' ? failure : networkProblem(failure)
  } finally {
    clearTimeout(timer)
  }
}

/** Heart-beats are comments, which the parser drops; the bytes show that the connection lives. */
function beating(beat: () => void): TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>> {
  return new TransformStream({
    transform(bytes, controller) {
      beat()
      controller.enqueue(bytes)
    },
  })
}

function reasonOf(data: string): string {
  try {
    const value: unknown = JSON.parse(data)
    return typeof value === 'object' && value !== null && 'reason' in value ? String(value.reason) : data
  } catch {
    return data
  }
}

function isForGood(code: string): boolean {
  return code.endsWith('-not-found') || code === 'forbidden' || code === 'invalid-request'
}

/** Runs while the tab is visible, and for a minute after it was hidden. */
async function whileVisible(end: AbortSignal, work: (visible: AbortSignal) => Promise<void>): Promise<void> {
  while (!end.aborted) {
    if (document.visibilityState === 'hidden') {
      await becomesVisible(end)
    }
    if (end.aborted) {
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
      await work(AbortSignal.any([end, hidden.signal]))
      if (!hidden.signal.aborted) {
        return
      }
    } finally {
      document.removeEventListener('visibilitychange', watch)
      clearTimeout(timer)
    }
  }
}

function becomesVisible(end: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const check = (): void => {
      if (document.visibilityState === 'visible' || end.aborted) {
        document.removeEventListener('visibilitychange', check)
        resolve()
      }
    }
    document.addEventListener('visibilitychange', check)
    end.addEventListener('abort', check, { once: true })
  })
}

function backOff(failures: number): number {
  const longest = Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** failures)
  return longest / 2 + Math.random() * (longest / 2)
}

function wait(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, milliseconds)
    signal.addEventListener('abort', () => {
      clearTimeout(timer)
      resolve()
    }, { once: true })
  })
}

function ignoreAbort(failure: unknown): void {
  if (!(failure instanceof DOMException && failure.name === 'AbortError')) {
    throw failure
  }
}
