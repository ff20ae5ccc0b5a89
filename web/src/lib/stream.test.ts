import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { signedInAnswer } from '@/testing/examples'
import { haveSession, openTab } from '@/testing/tab'

/** The server's end of a stream. */
class Connection {
  readonly headers: Headers
  private controller!: ReadableStreamDefaultController<Uint8Array>
  private readonly body = new ReadableStream<Uint8Array>({
    start: (controller) => (this.controller = controller),
  })
  readonly answer: Promise<Response>
  private resolve!: (response: Response) => void
  private reject!: (reason: unknown) => void
  aborted = false

  constructor(init: RequestInit) {
    this.headers = new Headers(init.headers)
    this.answer = new Promise((resolve, reject) => {
      this.resolve = resolve
      this.reject = reject
    })
    // A connection may be left before anybody waits for it.
    this.answer.catch(() => undefined)
    init.signal!.addEventListener('abort', () => {
      this.aborted = true
      const reason = new DOMException('aborted', 'AbortError')
      this.reject(reason)
      try {
        this.controller.error(reason)
      } catch {
        // It was closed before.
      }
    })
  }

  open(): void {
    this.resolve(new Response(this.body, { headers: { 'Content-Type': 'text/event-stream' } }))
  }

  refuse(code: string, status: number): void {
    const type = `https://academy.example/problems/${code}`
    const headers = { 'Content-Type': 'application/problem+json' }
    this.resolve(new Response(JSON.stringify({ type, status }), { status, headers }))
  }

  say(text: string): void {
    this.controller.enqueue(new TextEncoder().encode(text))
  }

  frame(revision: number): void {
    this.say(`id: ${revision}\nevent: dashboard\ndata: {"revision":${revision}}\n\n`)
  }

  close(reason: string): void {
    this.say(`event: closed\ndata: {"reason":"${reason}"}\n\n`)
  }

  drop(): void {
    this.controller.error(new TypeError('connection lost'))
  }
}

let connections: Connection[]
let renewals: number
let renewalFails: boolean
const stops: (() => void)[] = []

beforeEach(() => {
  connections = []
  renewals = 0
  renewalFails = false
  haveSession(900)
  see(true)
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  vi.spyOn(Math, 'random').mockReturnValue(1)
  vi.spyOn(globalThis, 'fetch').mockImplementation((input, init) => {
    if ((input as string).endsWith('/auth/refresh')) {
      renewals++
      const headers = { 'Content-Type': renewalFails ? 'application/problem+json' : 'application/json' }
      const body = renewalFails ? { type: '/problems/session-ended' } : signedInAnswer()
      return Promise.resolve(
        new Response(JSON.stringify(body), { status: renewalFails ? 401 : 200, headers }),
      )
    }
    const connection = new Connection(init!)
    connections.push(connection)
    return connection.answer
  })
})

afterEach(() => {
  stops.splice(0).forEach((stop) => stop())
  vi.useRealTimers()
})

/** A tab that follows the dashboard. */
async function follow() {
  const tab = await openTab()
  await tab.session.startSession()
  const { openStream } = await import('./stream')
  const revisions: string[] = []
  const states: string[] = []
  const stop = openStream('/analytics/stream', 'ada:org:dashboard', {
    onFrame: (frame) => revisions.push(frame.revision),
    onState: ({ connection, reason }) => states.push(reason ?? connection),
  })
  stops.push(stop)
  return { ...tab, revisions, states, stop }
}

function see(visible: boolean): void {
  Object.defineProperty(document, 'visibilityState', {
    configurable: true,
    value: visible ? 'visible' : 'hidden',
  })
  document.dispatchEvent(new Event('visibilitychange'))
}

/** The connection of this number, as soon as it is asked for; waits in the meantime are over at once. */
async function connection(number: number): Promise<Connection> {
  return vi.waitFor(async () => {
    await vi.advanceTimersByTimeAsync(500)
    expect(connections.length).toBeGreaterThanOrEqual(number)
    return connections[number - 1]!
  })
}

async function eventually(check: () => void): Promise<void> {
  await vi.waitFor(async () => {
    await vi.advanceTimersByTimeAsync(10)
    check()
  })
}

describe('one tab', () => {
  it('shows frames as they come, and says that it is live', async () => {
    const tab = await follow()
    const first = await connection(1)
    expect(tab.states).toEqual(['connecting'])
    first.open()
    first.frame(1)
    first.say(': beat\n\n')
    first.frame(2)
    await eventually(() => expect(tab.revisions).toEqual(['1', '2']))
    expect(tab.states).toEqual(['connecting', 'live'])
    expect(first.headers.get('Accept')).toBe('text/event-stream')
    expect(first.headers.has('Last-Event-ID')).toBe(false)
  })

  it('opens a lost stream again where it stopped', async () => {
    const tab = await follow()
    const first = await connection(1)
    first.open()
    first.frame(7)
    await eventually(() => expect(tab.revisions).toEqual(['7']))
    first.drop()
    const second = await connection(2)
    expect(second.headers.get('Last-Event-ID')).toBe('7')
    second.open()
    await eventually(() => expect(tab.states).toEqual(['connecting', 'live', 'live']))
  })

  it('says that it is late after five seconds without a connection', async () => {
    const tab = await follow()
    ;(await connection(1)).open()
    await eventually(() => expect(tab.states).toContain('live'))
    connections[0]!.drop()
    await vi.advanceTimersByTimeAsync(4_900)
    expect(tab.states).not.toContain('late')
    connections.at(-1)!.refuse('unavailable', 503)
    await vi.advanceTimersByTimeAsync(200)
    expect(tab.states.at(-1)).toBe('late')
  })

  it('waits longer and longer, at most half a minute', async () => {
    await follow()
    const waits: number[] = []
    for (let number = 1; number <= 8; number++) {
      const refused = await connection(number)
      refused.refuse('unavailable', 503)
      let waited = 0
      while (connections.length === number) {
        await vi.advanceTimersByTimeAsync(500)
        waited += 500
      }
      waits.push(waited)
    }
    expect(waits[0]).toBeLessThanOrEqual(1_500)
    expect(waits[3]).toBeGreaterThanOrEqual(8_000)
    expect(waits[7]).toBeLessThanOrEqual(31_000)
    expect(waits[7]).toBeGreaterThanOrEqual(29_000)
  })

  it('opens a silent stream again', async () => {
    const tab = await follow()
    const first = await connection(1)
    first.open()
    await eventually(() => expect(tab.states).toContain('live'))
    await vi.advanceTimersByTimeAsync(39_000)
    first.say(': beat\n\n')
    await vi.advanceTimersByTimeAsync(39_000)
    expect(first.aborted).toBe(false)
    await vi.advanceTimersByTimeAsync(2_000)
    expect(first.aborted).toBe(true)
    await connection(2)
  })

  it('renews an expired token and opens again', async () => {
    await follow()
    const first = await connection(1)
    first.open()
    haveSession(10)
    first.close('token-expired')
    await connection(2)
    expect(renewals).toBe(1)
  })

  it('renews a revoked token once, and asks for a sign-in where that fails', async () => {
    const tab = await follow()
    const first = await connection(1)
    first.open()
    renewalFails = true
    first.close('token-revoked')
    await eventually(() => expect(tab.session.sessionState().kind).toBe('ended'))
    await vi.advanceTimersByTimeAsync(120_000)
    expect(connections).toHaveLength(1)
    expect(renewals).toBe(1)
    tab.session.signedIn(signedInAnswer())
    await connection(2)
  })

  it('leaves the stream to another window until the user comes back', async () => {
    const tab = await follow()
    const first = await connection(1)
    first.open()
    first.close('superseded')
    await eventually(() => expect(tab.states.at(-1)).toBe('elsewhere'))
    await vi.advanceTimersByTimeAsync(300_000)
    expect(connections).toHaveLength(1)
    window.dispatchEvent(new Event('focus'))
    ;(await connection(2)).open()
    await eventually(() => expect(tab.states.at(-1)).toBe('live'))
  })

  it('gives up where the server refuses for good, and says why', async () => {
    const tab = await follow()
    ;(await connection(1)).refuse('course-not-found', 404)
    await eventually(() => expect(tab.states.at(-1)).toBe('course-not-found'))
    await vi.advanceTimersByTimeAsync(120_000)
    expect(connections).toHaveLength(1)
  })

  it('closes a minute after it was hidden, and opens when it is seen', async () => {
    const tab = await follow()
    const first = await connection(1)
    first.open()
    first.frame(3)
    await eventually(() => expect(tab.revisions).toEqual(['3']))
    see(false)
    await vi.advanceTimersByTimeAsync(30_000)
    see(true)
    see(false)
    first.say(': beat\n\n')
    await vi.advanceTimersByTimeAsync(35_000)
    first.say(': beat\n\n')
    expect(first.aborted).toBe(false)
    await vi.advanceTimersByTimeAsync(26_000)
    expect(first.aborted).toBe(true)
    see(true)
    expect((await connection(2)).headers.get('Last-Event-ID')).toBe('3')
  })

  it('ends with its page', async () => {
    const tab = await follow()
    const first = await connection(1)
    first.open()
    await eventually(() => expect(tab.states).toContain('live'))
    tab.stop()
    expect(first.aborted).toBe(true)
    await vi.advanceTimersByTimeAsync(120_000)
    expect(connections).toHaveLength(1)
  })
})

describe('many tabs', () => {
  it('share one stream', async () => {
    const tabs = [await follow(), await follow(), await follow()]
    const first = await connection(1)
    first.open()
    first.frame(1)
    await eventually(() => tabs.forEach((tab) => expect(tab.revisions).toEqual(['1'])))
    tabs.forEach((tab) => expect(tab.states.at(-1)).toBe('live'))
    expect(connections).toHaveLength(1)
  })

  it('tell a new one what they know', async () => {
    const old = await follow()
    const first = await connection(1)
    first.open()
    first.frame(5)
    await eventually(() => expect(old.revisions).toEqual(['5']))
    const young = await follow()
    await eventually(() => expect(young.revisions).toEqual(['5']))
    expect(young.states.at(-1)).toBe('live')
    expect(connections).toHaveLength(1)
  })

  it('go on with another one when the first is closed', async () => {
    const old = await follow()
    const first = await connection(1)
    first.open()
    first.frame(5)
    const young = await follow()
    await eventually(() => expect(young.revisions).toEqual(['5']))
    old.stop()
    const second = await connection(2)
    expect(second.headers.get('Last-Event-ID')).toBe('5')
    second.open()
    second.frame(6)
    await eventually(() => expect(young.revisions).toEqual(['5', '6']))
  })

  it('hear why the first has no stream', async () => {
    const old = await follow()
    ;(await connection(1)).open()
    const young = await follow()
    await eventually(() => expect(young.states.at(-1)).toBe('live'))
    connections[0]!.close('superseded')
    await eventually(() => expect(old.states.at(-1)).toBe('elsewhere'))
    await eventually(() => expect(young.states.at(-1)).toBe('elsewhere'))
    await vi.advanceTimersByTimeAsync(60_000)
    expect(connections).toHaveLength(1)
  })
})

it('reads by itself where tabs cannot agree', async () => {
  Reflect.deleteProperty(navigator, 'locks')
  await follow()
  await follow()
  await connection(2)
})
