import { mkdtempSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, expect, test, type BrowserContext, type Page } from '@playwright/test'
import lighthouse, { desktopConfig, type Flags } from 'lighthouse'
import { People, type Course, type Person } from '../e2e/people'
import { signIn } from '../e2e/steps'
import { percentile, record } from './results'

const RUNS = 3
const STEPS = 30

type Route = { name: string; path: string; member: boolean }

/** Each route by Lighthouse: a phone on a slow network, and a computer as it is. */
test('web-load', async ({ baseURL, launchOptions }) => {
  const origin = baseURL ?? ''
  const people = new People(origin)
  const [student, instructor] = await Promise.all([people.student(), people.instructor()])
  const modules = Object.fromEntries(
    Array.from({ length: STEPS + 2 }, (_, index) => [`Module ${index + 1}`, [`Lesson ${index + 1}`]]),
  )
  const course = await people.course(instructor, 'Web development', modules)
  await people.enroll(student, course)
  const port = await freePort()
  const context = await chromium.launchPersistentContext(mkdtempSync(join(tmpdir(), 'academy-bench-')), {
    ...launchOptions,
    baseURL: origin,
    locale: 'en-GB',
    args: [...(launchOptions.args ?? []), `--remote-debugging-port=${port}`],
  })
  try {
    const lesson = await lessonOf(people, student, course)
    const routes = routesOf(course, lesson)
    for (const route of routes.filter(({ member }) => !member)) {
      await measure(route, origin, port)
    }
    const page = await context.newPage()
    await signIn(page, student)
    await page.close()
    for (const route of routes.filter(({ member }) => member)) {
      await measure(route, origin, port)
    }
    await steps(context, `/dashboard/courses/${course.slug}/lessons/${lesson}`)
  } finally {
    await context.close()
  }
})

function routesOf({ slug }: Course, lesson: string): Route[] {
  const course = `/dashboard/courses/${slug}`
  return [
    { name: '/', path: '/', member: false },
    { name: '/courses', path: '/courses', member: false },
    { name: '/courses/$slug', path: `/courses/${slug}`, member: false },
    { name: '/login', path: '/login', member: false },
    { name: '/dashboard', path: '/dashboard', member: true },
    { name: '/dashboard/courses', path: '/dashboard/courses', member: true },
    { name: '/dashboard/courses/$slug', path: course, member: true },
    { name: '/dashboard/courses/$slug/lessons/$lessonId', path: `${course}/lessons/${lesson}`, member: true },
    { name: '/account/profile', path: '/account/profile', member: true },
  ]
}

async function measure(route: Route, origin: string, port: number): Promise<void> {
  const url = origin + route.path
  const flags: Flags = {
    port,
    onlyCategories: ['performance', 'accessibility', 'best-practices', ...(route.member ? [] : ['seo'])],
  }
  const phone = []
  for (let run = 0; run < RUNS; run++) {
    phone.push(await audit(url, flags))
  }
  const desktop = await audit(url, { ...flags, throttlingMethod: 'provided' }, desktopConfig)
  const [, middle] = phone.sort((a, b) => a.performance - b.performance)
  if (middle === undefined) {
    throw new Error('There is no run in the middle.')
  }
  record(`web-load ${route.name}`, { ...middle, desktopLcpMs: desktop.lcpMs })
}

async function audit(url: string, flags: Flags, config?: typeof desktopConfig) {
  const result = await lighthouse(url, { ...flags, logLevel: 'error' }, config)
  const lhr = result?.lhr
  if (lhr === undefined || lhr.runtimeError !== undefined) {
    throw new Error(`${url}: ${lhr?.runtimeError?.message ?? 'no result'}`)
  }
  expect(new URL(lhr.finalDisplayedUrl).pathname, 'the page that was measured').toBe(new URL(url).pathname)
  const score = (category: string) => Math.round((lhr.categories[category]?.score ?? 0) * 100)
  const value = (name: string) => lhr.audits[name]?.numericValue ?? Number.NaN
  const requests = lhr.audits['network-requests']?.details
  type Request = { resourceType?: string; transferSize?: number }
  const items = requests?.type === 'table' ? (requests.items as Request[]) : []
  const kilobytes = (wanted: (request: Request) => boolean) =>
    Math.round(items.filter(wanted).reduce((sum, { transferSize = 0 }) => sum + transferSize, 0) / 1000)
  return {
    performance: score('performance'),
    accessibility: score('accessibility'),
    bestPractices: score('best-practices'),
    ...(flags.onlyCategories?.includes('seo') === true ? { seo: score('seo') } : {}),
    lcpMs: Math.round(value('largest-contentful-paint')),
    cls: Math.round(value('cumulative-layout-shift') * 1000) / 1000,
    tbtMs: Math.round(value('total-blocking-time')),
    scriptKb: kilobytes(({ resourceType }) => resourceType === 'Script'),
    totalKb: kilobytes(() => true),
  }
}

/** From lesson to lesson, as fast as the machine is; then the longest interaction with a processor four times slower. */
async function steps(context: BrowserContext, lesson: string): Promise<void> {
  const page = await context.newPage()
  await page.goto(lesson)
  const shown: number[] = []
  for (let step = 0; step < STEPS; step++) {
    shown.push(await nextLesson(page))
  }
  await page.goto(lesson)
  const session = await context.newCDPSession(page)
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 })
  await page.evaluate(() => {
    const noted = globalThis as unknown as { longest: number }
    noted.longest = 0
    new PerformanceObserver((list) => {
      // The types of TypeScript 5.9 know neither the member nor the option.
      for (const entry of list.getEntries() as (PerformanceEntry & { interactionId: number })[]) {
        if (entry.interactionId !== 0) {
          noted.longest = Math.max(noted.longest, entry.duration)
        }
      }
    }).observe({ type: 'event', durationThreshold: 16 } as PerformanceObserverInit)
  })
  for (let step = 0; step < 5; step++) {
    await page.getByRole('button', { name: 'Complete this module' }).click()
    await expect(page.getByRole('button', { name: 'Module completed' })).toBeVisible()
    await nextLesson(page)
  }
  const longest = await page.evaluate(() => (globalThis as unknown as { longest: number }).longest)
  record('web-load steps', {
    nextLessonP50Ms: percentile(shown, 50),
    nextLessonP95Ms: percentile(shown, 95),
    longestInteractionMs: Math.round(longest),
  })
}

/** Milliseconds from the press of "next" to the heading of the next lesson. */
async function nextLesson(page: Page): Promise<number> {
  const next = page.getByRole('link', { name: /^Next/ })
  await expect(next).toBeVisible()
  const heading = await page.getByRole('heading', { level: 1 }).textContent()
  const shown = page.evaluate(
    (before) =>
      new Promise<number>((resolve) => {
        document.addEventListener(
          'click',
          () => {
            const pressed = performance.now()
            const observer = new MutationObserver(() => {
              const now = document.querySelector('h1')?.textContent
              if (now !== undefined && now !== before) {
                observer.disconnect()
                resolve(performance.now() - pressed)
              }
            })
            observer.observe(document.body, { subtree: true, childList: true, characterData: true })
          },
          { capture: true, once: true },
        )
      }),
    heading,
  )
  await next.click()
  return shown
}

async function lessonOf(people: People, student: Person, course: Course): Promise<string> {
  type Curriculum = { modules: { lessons: { id: string }[] }[] }
  const { modules } = await people.call<Curriculum>(student, 'GET', `/courses/${course.id}/curriculum`)
  const id = modules[0]?.lessons[0]?.id
  if (id === undefined) {
    throw new Error('The course has no lesson.')
  }
  return id
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo
      server.close(() => resolve(port))
    })
  })
}
