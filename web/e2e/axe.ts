import { expect, type Page } from '@playwright/test'
import axe from 'axe-core'

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

type Result = { violations: { id: string; nodes: { target: string[]; failureSummary: string }[] }[] }
type Axe = { run: (context: Document, options: { runOnly: string[] }) => Promise<Result> }

/** No offence against WCAG 2.2 AA, as far as a program can see. */
export async function expectAccessible(page: Page): Promise<void> {
  // What moves in is half transparent meanwhile.
  await page.evaluate(() =>
    Promise.all(document.getAnimations().map((it) => it.finished.catch(() => undefined))),
  )
  // Bars that stay at an edge of the window cover what can be scrolled from under them.
  const before = page.viewportSize()
  const height = await page.evaluate(() => document.documentElement.scrollHeight)
  if (before !== null) {
    await page.setViewportSize({ ...before, height: Math.max(before.height, height) })
  }
  await page.evaluate(axe.source)
  const { violations } = await page.evaluate(
    (runOnly) => (globalThis as unknown as { axe: Axe }).axe.run(document, { runOnly }),
    RULES,
  )
  if (before !== null) {
    await page.setViewportSize(before)
  }
  const said = violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')}: ${failureSummary}`),
  )
  expect(said, page.url()).toEqual([])
}

/** The page does not scroll sideways, at this width or another one. */
export async function expectToFit(page: Page, width?: number): Promise<void> {
  const before = page.viewportSize()
  if (width !== undefined) {
    await page.setViewportSize({ width, height: 740 })
  }
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
  expect(overflow, `${page.url()}: wider than the window`).toBeLessThanOrEqual(0)
  if (before !== null) {
    await page.setViewportSize(before)
  }
}
