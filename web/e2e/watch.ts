import { expect, type BrowserContext, type Page } from '@playwright/test'

/** A token of the platform: three parts in base64url, the first of which begins with {" */
const JWT = /eyJ[\w-]+\.[\w-]+\.[\w-]+/

/**
 * What no page may do, whatever a test is about: report an error, offend against its policy, ask another host, leave a
 * promise to fail, keep a token where scripts can read it.
 */
export class Watch {
  private readonly faults: string[] = []
  private readonly expected: RegExp[] = []
  private readonly contexts = new Set<BrowserContext>()
  private readonly requests: string[] = []
  private readonly origin: string

  constructor(origin: string) {
    this.origin = origin
  }

  async follow(context: BrowserContext): Promise<void> {
    this.contexts.add(context)
    await context.exposeBinding('reportViolation', (_, what: string) => this.note(`policy: ${what}`))
    await context.addInitScript(() => {
      document.addEventListener('securitypolicyviolation', (event) => {
        const report = (globalThis as unknown as { reportViolation: (what: string) => void }).reportViolation
        report(`${event.violatedDirective} ${event.blockedURI} ${event.sample}`)
      })
    })
    context.on('page', (page) => this.followPage(page))
    context.on('request', (request) => {
      const url = new URL(request.url())
      if (url.origin !== this.origin && ['http:', 'https:'].includes(url.protocol)) {
        this.note(`foreign request: ${request.url()}`)
      }
      if (url.pathname.startsWith('/api/')) {
        this.requests.push(`${request.method()} ${url.pathname}${url.search}`)
      }
    })
  }

  /** A message that the test provokes, such as that of the browser for a refused request. */
  expectMessage(message: RegExp): void {
    this.expected.push(message)
  }

  /** API requests since the last call. */
  takeRequests(): string[] {
    return this.requests.splice(0)
  }

  async leave(context: BrowserContext): Promise<void> {
    this.contexts.delete(context)
    await this.lookForTokens(context)
    await context.close()
  }

  async judge(): Promise<void> {
    for (const context of this.contexts) {
      await this.lookForTokens(context)
    }
    expect(this.faults, 'what the pages did beside the test').toEqual([])
  }

  private followPage(page: Page): void {
    page.on('console', (message) => {
      if (message.type() === 'error') {
        this.note(`console: ${message.text()} ${message.location().url}`)
      }
    })
    page.on('pageerror', (error) => this.note(`error: ${error.message}`))
  }

  private async lookForTokens(context: BrowserContext): Promise<void> {
    for (const page of context.pages()) {
      if (!page.url().startsWith(this.origin)) {
        continue
      }
      const kept = await page.evaluate(async () => {
        const databases = await indexedDB.databases()
        const stores = await Promise.all(
          databases.map(
            ({ name = '' }) =>
              new Promise<unknown>((resolve) => {
                const opening = indexedDB.open(name)
                opening.onsuccess = () => {
                  const names = [...opening.result.objectStoreNames]
                  if (names.length === 0) {
                    resolve([])
                    return
                  }
                  const reading = opening.result
                    .transaction(names)
                    .objectStore(names[0] ?? '')
                    .getAll()
                  reading.onsuccess = () => {
                    opening.result.close()
                    resolve(reading.result)
                  }
                }
              }),
          ),
        )
        const storage = [localStorage, sessionStorage].map((store) => Object.entries(store))
        return JSON.stringify([document.cookie, storage, stores, document.documentElement.outerHTML])
      })
      if (JWT.test(kept)) {
        this.note('a token is where scripts can read it')
      }
    }
  }

  private note(fault: string): void {
    if (!this.expected.some((message) => message.test(fault))) {
      this.faults.push(fault)
    }
  }
}
