import { expect, test } from './fixtures'
import { signIn } from './steps'

test('the time in a lesson is counted, and stands in the table of progress', async ({ page, people }) => {
  const student = await people.student()
  const course = await people.course(await people.instructor(), 'Slow reading', {
    Basics: ['A long text'],
    Later: ['A short text'],
  })
  await people.enroll(student, course)
  await signIn(page, student)
  await page.goto(`/dashboard/courses/${course.slug}`)
  await page.getByRole('link', { name: 'A long text' }).click()
  const told = await page.waitForResponse((it) => it.request().method() === 'PATCH', { timeout: 30_000 })
  expect(await told.json()).toMatchObject({ state: 'STARTED', timeSpentSeconds: 15 })

  await page.getByRole('banner').getByRole('link', { name: 'Progress' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Progress' })).toBeFocused()
  const row = page.getByRole('row', { name: /Slow reading/ })
  await expect(row).toContainText('0%: 0 of 2 modules')
  await expect(row).toContainText('Under a minute')
  await page.getByRole('button', { name: 'Modules of Slow reading' }).click()
  await expect(page.getByRole('row', { name: /Basics/ })).toContainText('Started')
  await expect(page.getByRole('row', { name: /Later/ })).toContainText('Not started')
})

test('the rest of the time is told when the page goes away', async ({ page, people }) => {
  const student = await people.student()
  const course = await people.course(await people.instructor(), 'Short visit', { Basics: ['One text'] })
  await people.enroll(student, course)
  await signIn(page, student)
  await page.goto(`/dashboard/courses/${course.slug}`)
  await page.getByRole('link', { name: 'One text' }).click()
  await page.waitForResponse((answer) => answer.request().method() === 'PATCH', { timeout: 30_000 })
  await page.waitForTimeout(7_000)
  await page.goto('/about')
  type Records = { items: { timeSpentSeconds: number }[] }
  await expect
    .poll(async () => {
      const { items } = await people.call<Records>(student, 'GET', '/progress/my-progress')
      return items[0]?.timeSpentSeconds
    })
    .toBeGreaterThanOrEqual(20)
})
