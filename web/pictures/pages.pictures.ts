import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test, type Browser, type Page } from '@playwright/test'
import { signIn } from '../e2e/steps'

const FOLDER = join(import.meta.dirname, '../../docs/pictures')
const MAX_KB = 120
const PHONE = { width: 390, height: 844 }
const SCREEN = { width: 1280, height: 800 }

type Look = { language?: string; dark?: boolean; phone?: boolean }
type Account = { email: string; password: string }

/** The pictures of the README, of what `make demo` has made. */
test('pictures', async ({ browser }) => {
  test.setTimeout(180_000)
  mkdirSync(FOLDER, { recursive: true })
  const student = demoStudent()

  const light = await open(browser, student, {})
  await take(light, '/dashboard', 'dashboard')
  await take(light, await ownCourse(light), 'course')
  await take(light, '/courses', 'catalogue')

  const dark = await open(browser, student, { dark: true })
  await take(dark, await ownCourse(dark), 'lesson-dark', async (page) => {
    await page.getByRole('link', { name: /^Continue/ }).click()
    await expect(page.getByRole('button', { name: 'Complete this module' })).toBeVisible()
  })

  await take(await open(browser, student, { phone: true }), '/dashboard', 'phone')
  const arabic = await open(browser, student, { phone: true, language: 'ar' })
  await take(arabic, '/dashboard', 'phone-arabic')
})

/** The first student of the last demo. */
function demoStudent(): Account {
  const folder = process.env.ACADEMY_RUN_DIR ?? join(import.meta.dirname, '../../.run')
  const line = readFileSync(join(folder, 'demo-accounts'), 'utf8')
    .split('\n')
    .find((account) => account.includes(', student, '))
  const [, email, password] = /^(\S+), student, password (\S+)$/.exec(line ?? '') ?? []
  if (email === undefined || password === undefined) {
    throw new Error('There is no student of the demo: make demo')
  }
  return { email, password }
}

async function open(browser: Browser, student: Account, look: Look): Promise<Page> {
  const context = await browser.newContext({
    viewport: look.phone === true ? PHONE : SCREEN,
    deviceScaleFactor: look.phone === true ? 2 : 1.5,
    colorScheme: look.dark === true ? 'dark' : 'light',
    locale: 'en-GB',
    reducedMotion: 'reduce',
  })
  const page = await context.newPage()
  await signIn(page, student)
  await page.evaluate((language) => localStorage.setItem('academy.language', language), look.language ?? 'en')
  return page
}

/** The course that the student has done most of, by the address of its card. */
async function ownCourse(page: Page): Promise<string> {
  await page.goto('/dashboard')
  const href = await page.getByRole('link', { name: 'JavaScript Fundamentals' }).first().getAttribute('href')
  return href ?? ''
}

async function take(
  page: Page,
  path: string,
  name: string,
  before: (page: Page) => Promise<void> = () => Promise.resolve(),
): Promise<void> {
  await page.goto(path)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await before(page)
  await expect(page.locator('[aria-hidden].animate-late')).toHaveCount(0)
  // Menus are loaded after the page.
  await expect(page.getByRole('banner').getByRole('button').last()).toBeVisible()
  await expect(page.getByRole('banner').getByRole('button')).toHaveCount(2)
  const session = await page.context().newCDPSession(page)
  for (const quality of [85, 70, 50, 35]) {
    const { data } = await session.send('Page.captureScreenshot', { format: 'webp', quality })
    const picture = Buffer.from(data, 'base64')
    if (picture.byteLength <= MAX_KB * 1000) {
      writeFileSync(join(FOLDER, `${name}.webp`), picture)
      return
    }
  }
  throw new Error(`The picture ${name} is larger than ${MAX_KB} kB.`)
}
