import { expect, test } from './fixtures'
import { addLesson, enrolled, signIn } from './steps'

test('a lesson on paper has its text and the addresses of its links, and nothing to press', async ({
  page,
  people,
}) => {
  const { student, instructor, course } = await enrolled(people)
  const id = await addLesson(people, instructor, course, {
    title: 'Sources',
    content: '<p>Read <a href="https://www.w3.org/TR/html/">the standard</a>.</p>',
  })
  await signIn(page, student)
  await page.goto(`/dashboard/courses/${course.slug}/lessons/${id}`)
  await expect(page.getByRole('button', { name: 'Complete this module' })).toBeVisible()
  await page.emulateMedia({ media: 'print' })
  await expect(page.getByRole('heading', { level: 1, name: 'Sources' })).toBeVisible()
  const link = page.getByRole('link', { name: 'the standard' })
  await expect(link).toBeVisible()
  expect(await link.evaluate((it) => getComputedStyle(it, '::after').content)).toContain(
    'https://www.w3.org/TR/html/',
  )
  await expect(page.getByRole('navigation')).toHaveCount(0)
  await expect(page.getByRole('banner')).toHaveCount(0)
  await expect(page.getByRole('button')).toHaveCount(0)
})

test('a curriculum is printed with all lessons, in dark ink', async ({ page, people }) => {
  const { student, course } = await enrolled(people)
  await signIn(page, student)
  await page.goto(`/dashboard/courses/${course.slug}`)
  await expect(page.getByText('Style')).toBeVisible()
  await expect(page.getByText('Layout')).toBeHidden()
  await page.emulateMedia({ media: 'print' })
  await expect(page.getByText('Layout')).toBeVisible()
  await expect(page.getByRole('link', { name: /^(Begin|Continue)/ })).toHaveCount(0)
  const groundOf = (dark: boolean) =>
    page.evaluate((it) => {
      document.documentElement.classList.toggle('dark', it)
      return getComputedStyle(document.body).backgroundColor
    }, dark)
  expect(await groundOf(true)).toBe(await groundOf(false))
  await page.emulateMedia({ media: 'screen' })
  expect(await groundOf(true)).not.toBe(await groundOf(false))
})
