import { expect, type Page } from '@playwright/test'
import type { Person } from './people'

/** Signs in at the page that is open, or at the sign-in page. */
export async function signIn(page: Page, person: Pick<Person, 'email' | 'password'>): Promise<void> {
  if (!page.url().includes('/login')) {
    await page.goto('/login')
  }
  await page.getByLabel('E-mail address').fill(person.email)
  await page.getByLabel('Password').fill(person.password)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(page).not.toHaveURL(/\/login/)
}
