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

/** Language and colours of this browser, from the next page on. */
export async function choose(page: Page, language: string, theme: string): Promise<void> {
  await page.addInitScript(
    ([chosenLanguage, chosenTheme]) => {
      localStorage.setItem('academy.language', chosenLanguage)
      localStorage.setItem('academy.theme', chosenTheme)
    },
    [language, theme] as const,
  )
}
