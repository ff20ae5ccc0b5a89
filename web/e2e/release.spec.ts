import type { Page } from '@playwright/test'
import { expect, test } from './fixtures'
import { signIn } from './steps'

/** As after a release: the file of this chunk is gone. */
async function remove(page: Page, chunk: string): Promise<void> {
  await page.route(`**/assets/${chunk}-*`, (route) => route.fulfill({ status: 404, body: '' }))
}

function countLoads(page: Page): () => number {
  let loads = 0
  page.on('domcontentloaded', () => loads++)
  return () => loads
}

test.beforeEach(({ watch }) => watch.expectMessage(/404|dynamically imported module|undefined/))

test('a page whose file is gone is loaded anew once, and says what is wrong if that does not help', async ({
  page,
  people,
}) => {
  await signIn(page, await people.student())
  await remove(page, 'help')
  const loads = countLoads(page)
  await page.getByRole('button', { name: 'Your account' }).click()
  await page.getByRole('menuitem', { name: 'Help' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'This page could not be shown' })).toBeVisible()
  await expect(page).toHaveURL('/help')
  await page.waitForTimeout(3_000)
  expect(loads()).toBe(1)
  await page.unroute('**/assets/help-*')
  await page.reload()
  await expect(page.getByRole('heading', { level: 1, name: 'Help' })).toBeVisible()
})

test('where something is unsaved, the new release is offered', async ({ page, people, watch }) => {
  watch.expectMessage(/404.*\/avatar/)
  await signIn(page, await people.student())
  await page.goto('/account/profile')
  await page.getByLabel('City').fill('Lond')
  await remove(page, 'palette')
  const loads = countLoads(page)
  await page.keyboard.press('Control+k')
  await expect(page.getByText(/^There is a new version of these pages/)).toBeVisible()
  await expect(page.getByLabel('City')).toHaveValue('Lond')
  expect(loads()).toBe(0)
  await page.getByRole('button', { name: 'Load the new version' }).click()
  await expect.poll(loads).toBe(1)
})
