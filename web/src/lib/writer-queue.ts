import { Problem } from './problem'

export type Write<Answer> = (version: string | undefined) => Promise<Answer>

/**
 * Sends the writes of one thing strictly one after the other, each with the version that the answer before it had: own
 * saves never collide. Where another user has saved meanwhile, the queue stops, since the writes behind were made
 * without knowing that.
 */
export class WriterQueue<Answer extends { version: string | undefined }> {
  private tail: Promise<unknown> = Promise.resolve()
  private stopped = false
  private readonly waiting = new Map<string, { write: Write<Answer>; answer: Promise<Answer> }>()
  private version: string | undefined

  constructor(version: string | undefined) {
    this.version = version
  }

  /** A write of the same name that still waits is left out, since the newer one holds all that it said. */
  add(name: string, write: Write<Answer>): Promise<Answer> {
    const before = this.waiting.get(name)
    if (before !== undefined) {
      before.write = write
      return before.answer
    }
    const run = (): Promise<Answer> => this.run(name)
    const answer = this.tail.then(run, run)
    this.waiting.set(name, { write, answer })
    this.tail = answer
    return answer
  }

  /** After the user has looked at what another user saved. */
  resume(version: string | undefined): void {
    this.version = version
    this.stopped = false
  }

  private async run(name: string): Promise<Answer> {
    const entry = this.waiting.get(name)
    this.waiting.delete(name)
    if (this.stopped || entry === undefined) {
      throw new QueueStopped()
    }
    try {
      const answer = await entry.write(this.version)
      this.version = answer.version ?? this.version
      return answer
    } catch (failure) {
      this.stopped = failure instanceof Problem && failure.code === 'stale-version'
      throw failure
    }
  }
}

/** A write before this one met what another user saved. */
export class QueueStopped extends Error {
  constructor() {
    super('A write before this one was refused.')
    this.name = 'QueueStopped'
  }
}
