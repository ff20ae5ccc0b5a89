import { test as base, type BrowserContext } from '@playwright/test'
import { People } from './people'
import { Watch } from './watch'

type Fixtures = {
  people: People
  /** Watches every page of the test; what it finds fails the test at its end. */
  watch: Watch
  /** A browser of another person, watched like the first one. */
  anotherBrowser: () => Promise<BrowserContext>
}

export const test = base.extend<Fixtures>({
  people: async ({ baseURL }, use) => {
    await use(new People(baseURL ?? ''))
  },
  watch: [
    async ({ context, baseURL }, use) => {
      const watch = new Watch(baseURL ?? '')
      await watch.follow(context)
      await use(watch)
      await watch.judge()
    },
    { auto: true },
  ],
  anotherBrowser: async ({ browser, watch }, use) => {
    const opened: BrowserContext[] = []
    await use(async () => {
      const context = await browser.newContext()
      opened.push(context)
      await watch.follow(context)
      return context
    })
    await Promise.all(opened.map((context) => watch.leave(context)))
  },
})

export { expect } from '@playwright/test'
