import type { Page } from '@playwright/test'
import { expect, test } from './fixtures'
import { signIn } from './steps'

/** The access token of this browser has expired; its session has not. */
async function expire(page: Page): Promise<void> {
  await page.context().clearCookies({ name: 'academy_access' })
  await page.evaluate(() => {
    const marker = JSON.parse(localStorage.getItem('academy.session') ?? '{}') as object
    localStorage.setItem('academy.session', JSON.stringify({ ...marker, until: Date.now() - 60_000 }))
  })
}

test('a save in a tab that another tab has signed out of reaches no server', async ({
  page,
  context,
  people,
  watch,
}) => {
  watch.expectMessage(/404.*\/avatar/)
  const [first, second] = await Promise.all([people.student(), people.student()])
  await signIn(page, first)
  await page.goto('/account/profile')
  await page.getByLabel('City').fill('London')
  const other = await context.newPage()
  await other.goto('/dashboard')
  await other.getByRole('button', { name: 'Your account' }).click()
  await other.getByRole('menuitem', { name: 'Sign out' }).click()
  await expect(other).toHaveURL('/login')
  await signIn(other, second)
  const dialog = page.getByRole('dialog', { name: 'This browser has changed its account' })
  await expect(dialog).toBeVisible()
  watch.takeRequests()
  await page.getByLabel('City').evaluate((field: HTMLInputElement) => field.form?.requestSubmit())
  await page.waitForTimeout(1_000)
  expect(watch.takeRequests().filter((request) => request.startsWith('PATCH'))).toEqual([])
  const { city } = await people.call<{ city: string | null }>(second, 'GET', '/users/me')
  expect(city ?? null).toBeNull()
})

test('tabs whose token has expired renew it once', async ({ page, context, people, watch }) => {
  await signIn(page, await people.student())
  const other = await context.newPage()
  await other.goto('/dashboard')
  await expect(other.getByText('No course yet')).toBeVisible()
  await expire(page)
  watch.takeRequests()
  const toSessions = (it: Page) =>
    it.evaluate(() => {
      history.pushState(null, '', '/account/sessions')
      dispatchEvent(new PopStateEvent('popstate'))
    })
  await Promise.all([toSessions(page), toSessions(other)])
  for (const it of [page, other]) {
    await expect(it.getByRole('list', { name: 'Sessions' })).toBeVisible()
  }
  const renewals = watch.takeRequests().filter((request) => request.endsWith('/auth/refresh'))
  expect(renewals).toHaveLength(1)
})
