/**
 * Sends the writes of one thing strictly one after the other, each with the version that the answer before it had: own
 * saves never collide. A refusal stops the queue, since the writes behind it were made on what it refused.
 */
export class WriterQueue<Answer extends { version: string | undefined }> {
  private tail: Promise<unknown> = Promise.resolve()
  private stopped = false
  private readonly waiting = new Map<string, { write: Write<Answer>; answer: Promise<Answer> }>()

  constructor(private version: string | undefined) {}

  /** @param replaces a waiting write of the same name is left out: the newer one holds all that it said */
  add(name: string, write: Write<Answer>): Promise<Answer> {
    const before = this.waiting.get(name)
    if (before !== undefined) {
      before.write = write
      return before.answer
    }
    const entry = { write, answer: Promise.resolve() as unknown as Promise<Answer> }
    entry.answer = this.tail.then(
      () => this.run(name, entry),
      () => this.run(name, entry),
    )
    this.waiting.set(name, entry)
    this.tail = entry.answer
    return entry.answer
  }

  /** After the user has looked at what another user saved. */
  resume(version: string | undefined): void {
    this.version = version
    this.stopped = false
  }

  private async run(name: string, entry: { write: Write<Answer> }): Promise<Answer> {
    this.waiting.delete(name)
    if (this.stopped) {
      throw new QueueStopped()
    }
    try {
      const answer = await entry.write(this.version)
      this.version = answer.version ?? this.version
      return answer
    } catch (failure) {
      this.stopped = true
      throw failure
    }
  }
}

export type Write<Answer> = (version: string | undefined) => Promise<Answer>

/** A write before this one was refused. */
export class QueueStopped extends Error {
  constructor() {
    super('A write before this one was refused.')
    this.name = 'QueueStopped'
  }
}
