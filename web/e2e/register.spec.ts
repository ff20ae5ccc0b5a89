import { randomUUID } from 'node:crypto'
import { expectAccessible, expectToFit } from './axe'
import { expect, test } from './fixtures'

const newEmail = (): string => `rita.${randomUUID().slice(0, 8)}@e2e.academy.example`

test('a student registers, sees the rules as they are met, and is signed in', async ({ page, watch }) => {
  await page.goto('/register')
  await page.getByLabel('First name').fill('Rita')
  await page.getByLabel('E-mail address').fill(newEmail())
  const password = page.getByLabel('New password')
  await password.fill('rita')
  await expect(password).toHaveAccessibleDescription(/a lower-case letter \(met\)/)
  await expect(password).toHaveAccessibleDescription(/a digit \(not yet met\)/)
  await expect(password).toHaveAccessibleDescription(
    /neither your name nor your e-mail address \(not yet met\)/,
  )
  watch.takeRequests()
  await page.getByRole('button', { name: 'Create an account' }).click()
  await expect(password).toBeFocused()
  expect(watch.takeRequests()).toEqual([])
  await password.fill('Walk-the-plank-42')
  await page.getByRole('button', { name: 'Create an account' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Welcome' })).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Continue' }).click()
  await expect(page).toHaveURL('/dashboard')
})

test('a taken address, and a password that only the server knows as common', async ({
  page,
  people,
  watch,
}) => {
  watch.expectMessage(/400|409/)
  const { email } = await people.student()
  await page.goto('/register')
  await page.getByLabel('First name').fill('Rita')
  await page.getByLabel('E-mail address').fill(email)
  await page.getByLabel('New password').fill('Password1!')
  await page.getByRole('button', { name: 'Create an account' }).click()
  await expect(page.getByText('This password is easy to guess')).toBeVisible()
  await expect(page.getByLabel('New password')).toBeFocused()
  await page.getByLabel('New password').fill('Walk-the-plank-42')
  await page.getByRole('button', { name: 'Create an account' }).click()
  await expect(page.getByRole('alert')).toHaveText(/already an account with this address/)
})

test('an instructor registers by keys only', async ({ page }) => {
  await page.goto('/register')
  await page.getByRole('radio', { name: /Learn/ }).focus()
  await page.keyboard.press('ArrowDown')
  await expect(page.getByRole('radio', { name: /Teach/ })).toBeChecked()
  await page.keyboard.press('Tab')
  await page.keyboard.type('Rita')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await page.keyboard.type(newEmail())
  await page.keyboard.press('Tab')
  await page.keyboard.type('Walk-the-plank-42')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Welcome' })).toBeVisible()
})

for (const path of ['/login', '/register', '/forgot-password']) {
  test(`${path} is accessible and fits with its errors`, async ({ page }) => {
    await page.goto(path)
    await page.locator('form button[type=submit]').click()
    await expect(page.locator('[aria-invalid=true]').first()).toBeVisible()
    await expectAccessible(page)
    await expectToFit(page, 320)
  })
}
