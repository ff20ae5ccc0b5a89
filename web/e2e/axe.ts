import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { expect, type Page } from '@playwright/test'

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

type Result = { violations: { id: string; nodes: { target: string[]; failureSummary: string }[] }[] }
type Axe = { run: (context: Document, options: { runOnly: string[] }) => Promise<Result> }

/** No offence against WCAG 2.2 AA, as far as a program can see. */
export async function expectAccessible(page: Page): Promise<void> {
  // What moves in is half transparent meanwhile.
  await page.evaluate(() =>
    Promise.all(document.getAnimations().map((it) => it.finished.catch(() => undefined))),
  )
  await page.evaluate(AXE)
  const { violations } = await page.evaluate(
    (runOnly) => (globalThis as unknown as { axe: Axe }).axe.run(document, { runOnly }),
    RULES,
  )
  const said = violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')}: ${failureSummary}`),
  )
  expect(said, page.url()).toEqual([])
}

/** The page does not scroll sideways on the narrowest screen. */
export async function expectToFit(page: Page): Promise<void> {
  const before = page.viewportSize()
  await page.setViewportSize({ width: 320, height: 740 })
  const width = await page.evaluate(() => document.documentElement.scrollWidth)
  expect(width, page.url()).toBeLessThanOrEqual(320)
  if (before !== null) {
    await page.setViewportSize(before)
  }
}
