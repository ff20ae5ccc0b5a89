import { expect, test } from './fixtures'
import { enrolled, signIn } from './steps'

test('from the dashboard to a completed module, and back to a live dashboard', async ({
  page,
  people,
  watch,
}) => {
  const { student, course } = await enrolled(people)
  await signIn(page, student)
  const next = page.getByRole('region', { name: 'Continue where you were' })
  await expect(next.getByText('Basics')).toBeVisible()
  await expect(page.getByText(/^Live, as of/)).toBeVisible()

  watch.takeRequests()
  await next.getByRole('link', { name: 'Continue' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'What a page is' })).toBeFocused()
  await expect(page).toHaveURL(new RegExp(`/dashboard/courses/${course.slug}/lessons/`))
  await expect(page.getByText('This is what What a page is is about.')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Complete this module' })).toBeVisible()

  // The next lesson is fetched ahead, and then nothing more is asked.
  const requests: string[] = []
  const lessons = () => requests.filter((request) => request.startsWith('GET /api/v1/lessons/'))
  await expect(() => {
    requests.push(...watch.takeRequests())
    expect(lessons()).toHaveLength(2)
  }).toPass()
  expect(requests.filter((request) => !request.includes('/stream')).length).toBeLessThanOrEqual(6)
  await page.getByRole('link', { name: /^Next/ }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Links' })).toBeFocused()

  await page.getByRole('button', { name: 'Complete this module' }).click()
  await expect(page.getByRole('button', { name: 'Module completed' })).toBeFocused()

  await page.getByRole('banner').getByRole('link', { name: 'Dashboard' }).click()
  await expect(page.getByRole('progressbar', { name: 'Overall progress' })).toHaveAttribute(
    'aria-valuenow',
    '50',
  )
  await expect(page.getByRole('region', { name: 'Recent activity' })).toContainText('Basics')
  await expect(page.getByRole('region', { name: 'Continue where you were' })).toContainText('Style')
})

test('a completion in one browser is shown in another, without a reload', async ({
  page,
  people,
  anotherBrowser,
}) => {
  const { student, course } = await enrolled(people)
  const other = await (await anotherBrowser()).newPage()
  await Promise.all([signIn(page, student), signIn(other, student)])
  await expect(other.getByText(/^Live, as of/)).toBeVisible()
  await page.goto(`/dashboard/courses/${course.slug}`)
  await page.getByRole('link', { name: 'What a page is' }).click()
  await page.getByRole('button', { name: 'Complete this module' }).click()
  await expect(other.getByRole('progressbar', { name: 'Overall progress' })).toHaveAttribute(
    'aria-valuenow',
    '50',
  )
  await expect(other.getByRole('region', { name: 'Recent activity' })).toContainText('Basics')
})

test('a course is completed', async ({ page, people }) => {
  const { student, course } = await enrolled(people)
  await signIn(page, student)
  await page.goto(`/dashboard/courses/${course.slug}`)
  for (const module of course.modules) {
    await page.getByRole('link', { name: /^(Begin|Continue)/ }).click()
    await expect(page.getByRole('heading', { level: 1, name: module.lessons[0] ?? '' })).toBeVisible()
    await page.getByRole('button', { name: 'Complete this module' }).click()
    await expect(page.getByRole('button', { name: 'Module completed' })).toBeVisible()
    await page.getByRole('link', { name: `Course: ${course.title}` }).click()
    await expect(page.getByRole('heading', { level: 1, name: course.title })).toBeFocused()
  }
  await expect(page.getByRole('progressbar', { name: 'Your progress' })).toHaveAttribute(
    'aria-valuenow',
    '100',
  )
  await expect(page.getByText(/^Completed .*(now|ago)/)).toBeVisible()
  await expect(page.getByRole('link', { name: /^(Begin|Continue)/ })).toBeHidden()
})

test('a completion without a connection is kept, shown, and sent once there is one', async ({
  page,
  context,
  people,
  watch,
}) => {
  watch.expectMessage(/ERR_INTERNET_DISCONNECTED/)
  const { student, course } = await enrolled(people)
  await signIn(page, student)
  await page.goto(`/dashboard/courses/${course.slug}`)
  await page.getByRole('link', { name: 'Links' }).click()
  await expect(page.getByRole('button', { name: 'Complete this module' })).toBeVisible()
  await context.setOffline(true)
  await page.getByRole('button', { name: 'Complete this module' }).click()
  await expect(page.getByRole('button', { name: 'Module completed' })).toBeVisible()
  await expect(page.getByText(/There is no connection. 1 completed module is kept/)).toBeVisible()
  await context.setOffline(false)
  await expect(page.getByText(/There is no connection/)).toBeHidden()
  await expect
    .poll(async () => {
      const { courses } = await people.call<{ courses: { completed: number }[] }>(
        student,
        'GET',
        '/analytics/me',
      )
      return courses[0]?.completed
    })
    .toBe(1)
  await page.reload()
  await expect(page.getByRole('button', { name: 'Module completed' })).toBeVisible()
})

test('a lesson is read with an expired token', async ({ page, context, people }) => {
  const { student, course } = await enrolled(people)
  await signIn(page, student)
  await page.goto(`/dashboard/courses/${course.slug}`)
  await page.getByText('Style', { exact: true }).click()
  const lesson = await page.getByRole('link', { name: 'Colours' }).getAttribute('href')
  await context.clearCookies({ name: 'academy_access' })
  await page.evaluate(() => {
    const marker = JSON.parse(localStorage.getItem('academy.session') ?? '{}') as object
    localStorage.setItem('academy.session', JSON.stringify({ ...marker, until: Date.now() - 60_000 }))
  })
  await page.goto(lesson ?? '')
  await expect(page.getByRole('heading', { level: 1, name: 'Colours' })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Complete this module' })).toBeVisible()
})

test('a course that one is not in, and a page that there is not', async ({ page, people, watch }) => {
  watch.expectMessage(/404/)
  const course = await people.course(await people.instructor(), 'Not mine', { One: ['First'] })
  await signIn(page, await people.student())
  await page.goto(`/dashboard/courses/${course.slug}`)
  await expect(page.getByText('You are not in this course')).toBeVisible()
  await page.goto('/dashboard/courses/there-is-none')
  await expect(page.getByRole('heading', { level: 1, name: 'There is no such page' })).toBeVisible()
})
