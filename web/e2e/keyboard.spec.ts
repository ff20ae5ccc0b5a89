import type { Locator, Page } from '@playwright/test'
import { expect, test } from './fixtures'
import { enrolled } from './steps'

const FARTHEST = 60

/** Presses Tab until the control has the focus. */
async function tabTo(page: Page, control: Locator): Promise<void> {
  await expect(control).toBeVisible()
  for (let pressed = 0; pressed < FARTHEST; pressed++) {
    if (await control.evaluate((it) => it === document.activeElement)) {
      return
    }
    await page.keyboard.press('Tab')
  }
  await expect(control).toBeFocused()
}

test('signing in, learning a module and changing settings take no pointer', async ({
  page,
  people,
  watch,
}) => {
  test.setTimeout(90_000)
  watch.expectMessage(/404.*\/avatar/)
  const { student } = await enrolled(people)
  await page.goto('/')
  await page.getByRole('heading', { level: 1 }).waitFor()
  await tabTo(page, page.getByRole('banner').getByRole('link', { name: 'Sign in' }))
  await page.keyboard.press('Enter')
  await tabTo(page, page.getByLabel('E-mail address'))
  await page.keyboard.type(student.email)
  await page.keyboard.press('Tab')
  await page.keyboard.type(student.password)
  await page.keyboard.press('Enter')

  await tabTo(page, page.getByRole('link', { name: 'Continue' }))
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'What a page is' })).toBeFocused()
  await page.keyboard.press('n')
  await expect(page.getByRole('heading', { level: 1, name: 'Links' })).toBeFocused()
  await page.keyboard.press('p')
  await expect(page.getByRole('heading', { level: 1, name: 'What a page is' })).toBeFocused()
  await page.keyboard.press('c')
  await expect(page.getByRole('button', { name: 'Module completed' })).toBeVisible()

  await page.keyboard.press('Control+k')
  await expect(page.getByRole('combobox', { name: 'Search and commands' })).toBeFocused()
  await page.keyboard.type('preferences')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Preferences' })).toBeFocused()
  await tabTo(page, page.getByLabel('Colours'))
  await page.keyboard.type('Dark')
  await expect(page.locator('html')).toHaveClass(/dark/)
  await tabTo(page, page.getByLabel('Shortcuts of a single key'))
  await page.keyboard.press('Space')
  await page.keyboard.press('?')
  await expect(page.getByRole('dialog')).toBeHidden()
  await page.keyboard.press('Space')
  await page.keyboard.press('Shift+Tab')
  await page.keyboard.press('Tab')
  await expect(page.getByLabel('Shortcuts of a single key')).toBeChecked()
})

test('keys open the list of shortcuts and the palette, and give the focus back', async ({ page }) => {
  await page.goto('/help')
  await expect(page.getByRole('heading', { level: 1, name: 'Help' })).toBeVisible()
  const search = page.getByRole('button', { name: 'Search and commands' })
  await tabTo(page, search)
  for (const key of ['?', 'Control+k', '/', 'Enter']) {
    await page.keyboard.press(key)
    await expect(page.getByRole('dialog')).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog')).toBeHidden()
    await expect(search).toBeFocused()
  }
})
