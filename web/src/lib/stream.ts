import { EventSourceParserStream } from 'eventsource-parser/stream'
import { exclusively } from './exclusively'
import { asProblem, networkProblem, Problem, problemOf } from './problem'
import { ensureFresh } from './session'
import { curesRefusal } from './sign-in-again'
import { inPlace } from './stream-places'
import { comesBack, isOver, whileVisible } from './visibility'

/** What a page knows of a live dashboard: whether frames come, or why they do not. */
export type LiveState = {
  connection: 'connecting' | 'live' | 'late' | 'elsewhere' | 'refused'
  /** Problem code, where the server refuses the stream for good. */
  reason?: string
}

type Frame = { name: string; revision: string; data: unknown }

type Message = { frame: Frame } | { state: LiveState } | { asks: true }

type Listener = { onFrame: (frame: Frame) => void; onState: (state: LiveState) => void }

const SILENCE = 40_000
const LATE_AFTER = 5_000
const FIRST_WAIT = 1_000
const LONGEST_WAIT = 30_000

/**
 * One stream of frames for all tabs of this browser: the tab that holds the lock reads it, the others hear it. A lost
 * connection is opened again, with longer and longer waits; a stream that another browser took over is left alone until
 * the user comes back to this one. At most three dashboards are read at a time, those in visible tabs first.
 *
 * @param path below `/api/v1`, with its search
 * @param scope of the lock: the user, the membership and the dashboard
 */
export function openStream(path: string, scope: string, { onFrame, onState }: Listener): () => void {
  const end = new AbortController()
  const channel = new BroadcastChannel(`academy-stream:${scope}`)
  let last: Frame | undefined
  let state: LiveState | undefined
  let leads = false

  const take = (frame: Frame): void => {
    last = frame
    onFrame(frame)
  }
  const become = (next: LiveState): void => {
    state = next
    onState(next)
  }
  const tell = (message: Message): void => {
    if (!end.signal.aborted) {
      channel.postMessage(message)
    }
  }
  channel.onmessage = ({ data }: MessageEvent<Message>) => {
    if ('frame' in data) {
      take(data.frame)
    } else if ('state' in data) {
      become(data.state)
    } else if (leads) {
      if (last !== undefined) {
        tell({ frame: last })
      }
      if (state !== undefined) {
        tell({ state })
      }
    }
  }
  const lead = async (signal: AbortSignal, leave: () => void): Promise<void> => {
    const listener: Listener = {
      onFrame: (frame) => {
        take(frame)
        tell({ frame })
      },
      onState: (next) => {
        become(next)
        tell({ state: next })
      },
    }
    const waiting = setTimeout(() => listener.onState({ connection: 'late' }), LATE_AFTER)
    try {
      await inPlace(signal, leave, async () => {
        clearTimeout(waiting)
        await read(path, last?.revision, signal, listener)
      })
    } finally {
      clearTimeout(waiting)
    }
  }
  tell({ asks: true })
  void whileVisible(end.signal, async (visible, leave) => {
    await exclusively(
      `academy-stream:${scope}`,
      async () => {
        leads = true
        try {
          await lead(visible, leave)
        } finally {
          leads = false
        }
      },
      visible,
    )
  })
  return () => {
    end.abort()
    channel.close()
  }
}

/** Reads until it is aborted, or refused for good. */
async function read(
  path: string,
  from: string | undefined,
  signal: AbortSignal,
  { onFrame, onState }: Listener,
): Promise<void> {
  let failures = 0
  let revision = from
  let late: ReturnType<typeof setTimeout> | undefined
  const lost = (): void => {
    late ??= setTimeout(() => onState({ connection: 'late' }), LATE_AFTER)
  }
  const found = (): void => {
    clearTimeout(late)
    late = undefined
  }
  const onOpen = (): void => {
    found()
    failures = 0
    onState({ connection: 'live' })
  }
  const take = (frame: Frame): void => {
    revision = frame.revision
    onFrame(frame)
  }
  onState({ connection: 'connecting' })
  try {
    while (!isOver(signal)) {
      const ending = await readOnce(path, revision, signal, onOpen, take).catch(asProblem)
      if (isOver(signal)) {
        return
      }
      if (ending === 'superseded') {
        found()
        onState({ connection: 'elsewhere' })
        await comesBack(signal)
        continue
      }
      lost()
      if (await isCured(ending)) {
        continue
      }
      if (ending instanceof Problem && isForGood(ending)) {
        onState({ connection: 'refused', reason: ending.code })
        return
      }
      await wait(backOff(failures++), signal)
    }
  } finally {
    clearTimeout(late)
  }
}

/** An expired token is renewed before the stream is opened again anyway; a revoked one has to be. */
async function isCured(ending: string | Problem): Promise<boolean> {
  if (ending === 'token-expired') {
    return true
  }
  const refusal = ending === 'token-revoked' ? new Problem({ code: 'invalid-token', status: 401 }) : ending
  try {
    return refusal instanceof Problem && (await curesRefusal(refusal))
  } catch {
    return false
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
      headers: {
        Accept: 'text/event-stream',
        ...(revision === undefined ? {} : { 'Last-Event-ID': revision }),
      },
      signal: AbortSignal.any([signal, silence.signal]),
    })
    if (!response.ok || response.body === null) {
      throw await problemOf(response)
    }
    onOpen()
    const heard = (): void => {
      clearTimeout(timer)
      timer = setTimeout(() => silence.abort(), SILENCE)
    }
    return await readEvents(response.body, heard, onFrame)
  } catch (failure) {
    throw failure instanceof Problem ? failure : networkProblem(failure)
  } finally {
    clearTimeout(timer)
    // A stream that said `closed` is left by the server, too; this frees the connection at once.
    silence.abort()
  }
}

async function readEvents(
  body: ReadableStream<Uint8Array<ArrayBuffer>>,
  heard: () => void,
  onFrame: (frame: Frame) => void,
): Promise<string> {
  const reader = body
    .pipeThrough(hearing(heard))
    .pipeThrough(new TextDecoderStream())
    .pipeThrough(new EventSourceParserStream())
    .getReader()
  for (;;) {
    const { done, value } = await reader.read()
    if (done) {
      return 'ended'
    }
    if (value.event === 'closed') {
      return reasonOf(JSON.parse(value.data))
    }
    onFrame({ name: value.event ?? 'message', revision: value.id ?? '', data: JSON.parse(value.data) })
  }
}

/** Heart-beats are comments, which the parser drops; the bytes show that the connection lives. */
function hearing(heard: () => void): TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>> {
  return new TransformStream({
    transform(bytes, controller) {
      heard()
      controller.enqueue(bytes)
    },
  })
}

function reasonOf(closed: unknown): string {
  return typeof closed === 'object' && closed !== null && 'reason' in closed ? String(closed.reason) : 'ended'
}

/** Another identity is not served in this tab any more; the rest of 4xx would be the same next time. */
function isForGood(problem: Problem): boolean {
  return (
    problem.code === 'other-identity' ||
    (problem.status >= 400 && problem.status < 500 && problem.status !== 429)
  )
}

function backOff(failures: number): number {
  const longest = Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** failures)
  return longest / 2 + Math.random() * (longest / 2)
}

function wait(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const done = (): void => {
      clearTimeout(timer)
      signal.removeEventListener('abort', done)
      resolve()
    }
    const timer = setTimeout(done, milliseconds)
    signal.addEventListener('abort', done, { once: true })
  })
}
