import { expect, test } from './fixtures'
import { signIn } from './steps'

const MODULES = { Basics: ['What a knot is', 'Two ropes'], Practice: ['The bowline'] }

test('a visitor reads about a course, reads a preview, signs in, and is back', async ({
  page,
  people,
  watch,
}) => {
  const [instructor, student] = await Promise.all([people.instructor('Grace'), people.student()])
  const course = await people.course(instructor, 'Knots', MODULES, {
    description: 'Ropes and what holds them.',
    previews: ['What a knot is'],
  })
  await people.awaitCard(course)
  watch.takeRequests()
  await page.goto(`/courses/${course.slug}`)
  await expect(page.getByRole('heading', { level: 1, name: 'Knots' })).toBeVisible()
  await expect(page.getByText('Ropes and what holds them.')).toBeVisible()
  await expect(page.getByRole('region', { name: 'Instructor' })).toContainText('Grace Miller')
  expect(watch.takeRequests().length).toBeLessThanOrEqual(4)
  await expect(page.getByText('Two ropes')).toBeVisible()
  await expect(page.getByRole('link', { name: 'Two ropes' })).toBeHidden()

  await page.getByRole('link', { name: /What a knot is/ }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'What a knot is' })).toBeFocused()
  await expect(page.getByText('This is what What a knot is is about.')).toBeVisible()
  await page.getByRole('link', { name: 'To the course' }).click()

  await page.getByRole('link', { name: 'Sign in to enrol' }).click()
  await signIn(page, student)
  await expect(page).toHaveURL(`/courses/${course.slug}`)
  await expect(page.getByRole('button', { name: 'Enrol' })).toBeVisible()
})

test('a student enrols, leaves, and comes back to what was done', async ({ page, people, watch }) => {
  // A new enrolment is known to the record of progress a moment later.
  watch.expectMessage(/404.*\/progress\/course\//)
  const student = await people.student()
  const course = await people.course(await people.instructor(), 'Open sea', MODULES)
  await people.awaitCard(course)
  await signIn(page, student)
  await page.goto(`/courses/${course.slug}`)
  await page.getByRole('button', { name: 'Enrol' }).click()
  await expect(page).toHaveURL(`/dashboard/courses/${course.slug}`)
  await page.getByRole('link', { name: /^Begin/ }).click()
  await page.getByRole('button', { name: 'Complete this module' }).click()
  await expect(page.getByRole('button', { name: 'Module completed' })).toBeVisible()

  await page.getByRole('banner').getByRole('link', { name: 'My courses' }).click()
  const active = page.getByRole('region', { name: 'In progress' })
  await expect(active.getByRole('progressbar')).toHaveAttribute('aria-valuenow', '50')
  await active.getByRole('button', { name: /Leave the course/ }).click()
  const dialog = page.getByRole('alertdialog', { name: 'Leave “Open sea”?' })
  await expect(dialog).toContainText('Your progress is kept')
  await dialog.getByRole('button', { name: 'Leave the course' }).click()
  await expect(page.getByText('You left “Open sea”. Your progress is kept.')).toBeVisible()

  await page
    .getByRole('region', { name: 'Left' })
    .getByRole('button', { name: /Come back/ })
    .click()
  await expect(page).toHaveURL(`/dashboard/courses/${course.slug}`)
  await expect(page.getByRole('progressbar', { name: 'Your progress' })).toHaveAttribute(
    'aria-valuenow',
    '50',
  )
})

test('each course offers what fits: its code, no place, the way on, the author’s own', async ({
  page,
  people,
  watch,
}) => {
  watch.expectMessage(/409.*\/enroll/)
  const [instructor, student, first] = await Promise.all([
    people.instructor(),
    people.student(),
    people.student('Fay'),
  ])
  const full = await people.course(instructor, 'Full boat', MODULES, { capacity: 1 })
  await people.enroll(first, full)
  const locked = await people.course(instructor, 'Locked', MODULES, { requiresCode: true })
  const paid = await people.course(instructor, 'Paid', MODULES, { price: '49.90', currency: 'EUR' })
  await people.awaitCard(full)
  const code = await people.code(instructor, locked)

  await signIn(page, student)
  await page.goto(`/courses/${full.slug}`)
  await page.getByRole('button', { name: 'Enrol' }).click()
  await expect(page.getByRole('alert')).toHaveText('All places of this course are taken.')

  await page.goto(`/courses/${paid.slug}`)
  await expect(page.getByText('€49.90')).toBeVisible()
  await expect(page.getByText(/has to be paid for/)).toBeVisible()

  watch.expectMessage(/404.*\/progress\/course\//)
  await page.goto(`/courses/${locked.slug}`)
  await page.getByLabel('Access code').fill(code.toLowerCase())
  await page.getByRole('button', { name: 'Redeem the code' }).click()
  await expect(page).toHaveURL(`/dashboard/courses/${locked.slug}`)
  await page.goto(`/courses/${locked.slug}`)
  await expect(page.getByRole('link', { name: 'Go to the course' })).toHaveAttribute(
    'href',
    `/dashboard/courses/${locked.slug}`,
  )
})

test('an archived course stays open to its students, and does not exist for others', async ({
  page,
  people,
  anotherBrowser,
  watch,
}) => {
  const [instructor, student] = await Promise.all([people.instructor(), people.student()])
  const course = await people.course(instructor, 'Old maps', MODULES)
  await people.awaitCard(course)
  await people.enroll(student, course)
  const other = await people.course(instructor, 'New maps', MODULES)
  await people.call(instructor, 'POST', `/courses/${course.id}/archive`)
  await signIn(page, student)
  await page.goto(`/courses/${course.slug}`)
  await expect(page.getByText('It is archived, and stays open to you.')).toBeVisible()
  await expect(page.getByRole('link', { name: 'Go to the course' })).toBeVisible()

  watch.expectMessage(/404/)
  const visitor = await (await anotherBrowser()).newPage()
  await visitor.goto(`/courses/${course.slug}`)
  await expect(visitor.getByRole('heading', { level: 1, name: 'There is no such page' })).toBeVisible()

  await signIn(visitor, instructor)
  await visitor.goto(`/courses/${other.slug}`)
  await expect(visitor.getByText('This is your course.')).toBeVisible()
})
