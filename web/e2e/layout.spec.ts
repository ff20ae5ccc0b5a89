import type { Page } from '@playwright/test'
import { expectAccessible, expectToFit } from './axe'
import { expect, test } from './fixtures'
import { enrolled, openFirstLesson, signIn } from './steps'

const PAGES = [
  '/dashboard',
  '/dashboard/courses',
  '/courses',
  '/account/profile',
  '/account/preferences',
  '/help',
]

async function loaded(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(page.locator('[aria-hidden].animate-late')).toHaveCount(0)
}

test('text of twice the size fits, on a telephone and on a desk', async ({ page, people, watch }) => {
  test.setTimeout(120_000)
  watch.expectMessage(/404.*\/avatar/)
  const { student, course } = await enrolled(people)
  await signIn(page, student)
  for (const path of [...PAGES, `/dashboard/courses/${course.slug}`]) {
    await page.goto(path)
    await loaded(page)
    await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'))
    await expectToFit(page)
    await expectToFit(page, 360)
  }
})

test('words that are longer by two fifths fit, and are not cut off', async ({ page, people, watch }) => {
  test.setTimeout(120_000)
  watch.expectMessage(/404.*\/avatar/)
  const { student, course } = await enrolled(people)
  await signIn(page, student)
  await page.setViewportSize({ width: 360, height: 740 })
  for (const path of [...PAGES, `/dashboard/courses/${course.slug}`]) {
    await page.goto(path)
    await loaded(page)
    const cut = await page.evaluate(() => {
      const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
      for (let node = texts.nextNode(); node !== null; node = texts.nextNode()) {
        const text = node.nodeValue ?? ''
        node.nodeValue = text + text.slice(0, Math.ceil(text.length * 0.4))
      }
      return [...document.querySelectorAll('a, button, h1, h2, h3, p, label')]
        .filter((it) => getComputedStyle(it).overflow === 'hidden' && it.scrollWidth > it.clientWidth + 1)
        .filter((it) => it.closest('.sr-only') === null)
        .map((it) => it.textContent)
    })
    expect(cut, path).toEqual([])
    await expectToFit(page)
  }
})

test('a student has the navigation at the bottom of a telephone, and never the focus below it', async ({
  page,
  people,
}) => {
  const { student, course } = await enrolled(people)
  await page.setViewportSize({ width: 360, height: 740 })
  await signIn(page, student)
  const bar = page.getByRole('navigation', { name: 'Main' })
  await expect(bar).toHaveCount(1)
  await expect(bar.getByRole('link', { name: 'Dashboard' })).toHaveAttribute('aria-current', 'page')
  for (const link of await bar.getByRole('link').all()) {
    const box = await link.boundingBox()
    expect(box?.height ?? 0).toBeGreaterThanOrEqual(44)
    expect(box?.width ?? 0).toBeGreaterThanOrEqual(44)
  }
  await openFirstLesson(page, course)
  for (let pressed = 0; pressed < 25; pressed++) {
    await page.keyboard.press('Tab')
    const covered = await page.evaluate(() => {
      const focused = document.activeElement
      if (focused === null || focused === document.body) {
        return undefined
      }
      const { x, y, width, height } = focused.getBoundingClientRect()
      const top = document.elementFromPoint(x + width / 2, y + height / 2)
      return top !== null && (focused.contains(top) || top.contains(focused)) ? undefined : focused.outerHTML
    })
    expect(covered).toBeUndefined()
  }
})

test('the outline is a sheet on a telephone: a lesson that is chosen closes it', async ({ page, people }) => {
  const { student, course } = await enrolled(people)
  await page.setViewportSize({ width: 360, height: 740 })
  await signIn(page, student)
  await openFirstLesson(page, course)
  await page.getByRole('button', { name: 'Content' }).click()
  const sheet = page.getByRole('dialog', { name: 'Content' })
  await expect(sheet.getByRole('link', { name: 'What a page is' })).toHaveAttribute('aria-current', 'page')
  await expectAccessible(page)
  await page.keyboard.press('Escape')
  await expect(page.getByRole('button', { name: 'Content' })).toBeFocused()
  await page.keyboard.press('Enter')
  await sheet.getByRole('link', { name: 'Links' }).click()
  await expect(sheet).toBeHidden()
  await expect(page.getByRole('heading', { level: 1, name: 'Links' })).toBeFocused()
})

test('nothing moves where the system asks for less movement', async ({ page, people }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  const { student, course } = await enrolled(people)
  await signIn(page, student)
  for (const path of ['/dashboard', `/dashboard/courses/${course.slug}`]) {
    await page.goto(path)
    await loaded(page)
    expect(await page.evaluate(() => document.getAnimations().length)).toBe(0)
  }
  await page.keyboard.press('Control+k')
  await expect(page.getByRole('dialog')).toBeVisible()
  expect(await page.evaluate(() => document.getAnimations().length)).toBe(0)
})

test('a percentage in Arabic stands apart from the words beside it', async ({ page, people }) => {
  const { student } = await enrolled(people)
  await signIn(page, student)
  await page.evaluate(() => localStorage.setItem('academy.language', 'ar'))
  await page.goto('/dashboard')
  await expect(page.locator('article p').filter({ hasText: '%' })).toContainText(
    /\u2068[^\u2069]*0[^\u2069]*\u2069/,
  )
})
