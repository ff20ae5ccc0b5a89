import { expect, test } from './fixtures'
import { enrolled, openFirstLesson, signIn } from './steps'

test('a completion that could not be sent survives a reload, and is sent once', async ({
  page,
  context,
  people,
  watch,
}) => {
  test.setTimeout(90_000)
  watch.expectMessage(/ERR_FAILED|ERR_ABORTED|Failed to load resource/)
  const { student, course } = await enrolled(people)
  await signIn(page, student)
  await openFirstLesson(page, course)
  await context.route('**/api/**', (route) => route.abort())
  await page.getByRole('button', { name: 'Complete this module' }).click()
  await expect(page.getByRole('button', { name: 'Module completed' })).toBeVisible()
  await page.reload()
  await expect(page.getByText(/^1 completed module is/)).toBeVisible()
  await expect(page.getByText(/^Trying again in/)).toBeVisible()

  const sent: string[] = []
  context.on('request', (request) => {
    if (request.url().endsWith('/progress/batch')) {
      sent.push(request.postData() ?? '')
    }
  })
  await context.unroute('**/api/**')
  // The page and what waits go on by themselves.
  await expect(page.getByRole('button', { name: 'Module completed' })).toBeVisible({ timeout: 30_000 })
  await expect(page.getByText(/^1 completed module is/)).toBeHidden({ timeout: 40_000 })
  expect(sent).toHaveLength(1)
  const { courses } = await people.call<{ courses: { completed: number }[] }>(student, 'GET', '/analytics/me')
  expect(courses[0]?.completed).toBe(1)
})

test('without a connection, a banner says so and the page stays readable', async ({
  page,
  context,
  people,
  watch,
}) => {
  watch.expectMessage(/ERR_INTERNET_DISCONNECTED/)
  const { student, course } = await enrolled(people)
  await signIn(page, student)
  await openFirstLesson(page, course)
  await context.setOffline(true)
  await expect(page.getByText(/^There is no connection. What is on this page/)).toBeVisible()
  await expect(page.getByText('This is what What a page is is about.')).toBeVisible()
  await context.setOffline(false)
  await expect(page.getByText(/^There is no connection/)).toBeHidden()
})
