import { expect, test } from './fixtures'
import { signIn } from './steps'

test('a visitor sees the start, in the browser’s language', async ({ page }) => {
  await page.goto('/')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(page.getByRole('banner').getByRole('link', { name: 'Sign in' })).toBeVisible()
})

test('a student signs in and sees the dashboard', async ({ page, people, watch }) => {
  const student = await people.student()
  await page.goto('/')
  await page.getByRole('banner').getByRole('link', { name: 'Sign in' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Sign in' })).toBeFocused()
  watch.takeRequests()
  await signIn(page, student)
  await expect(page).toHaveURL('/dashboard')
  await expect(page.getByRole('heading', { level: 1, name: 'Dashboard' })).toBeVisible()
  await expect(page.getByText('No course yet')).toBeVisible()
  await expect(page).toHaveTitle('Dashboard · Academy')
  expect(watch.takeRequests().length).toBeLessThanOrEqual(4)
})

test('who asks for a page first signs in, then sees it', async ({ page, people }) => {
  const student = await people.student()
  await page.goto('/dashboard?from=mail#courses')
  await expect(page).toHaveURL(/\/login\?next=/)
  await signIn(page, student)
  await expect(page).toHaveURL('/dashboard?from=mail#courses')
})

test('a wrong password is said in words, and what was typed stays', async ({ page, people, watch }) => {
  watch.expectMessage(/401/)
  const student = await people.student()
  await page.goto('/login')
  await page.getByLabel('E-mail address').fill(student.email)
  await page.getByLabel('Password').fill('Not-the-password-1')
  await page.getByLabel('Password').press('Enter')
  await expect(page.getByRole('alert')).toBeFocused()
  await expect(page.getByLabel('E-mail address')).toHaveValue(student.email)
  await page.getByLabel('Password').fill(student.password)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(page).toHaveURL('/dashboard')
})

test('empty fields are said before anything is sent', async ({ page, watch }) => {
  await page.goto('/login')
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(page.getByLabel('E-mail address')).toBeFocused()
  await expect(page.getByText('Enter your password.')).toBeVisible()
  expect(watch.takeRequests().filter((request) => !request.startsWith('GET '))).toEqual([])
})

test('signing out leaves nothing behind, and stops the other tab', async ({ page, context, people }) => {
  const student = await people.student()
  await signIn(page, student)
  const other = await context.newPage()
  await other.goto('/dashboard')
  await expect(other.getByText('No course yet')).toBeVisible()
  await page.getByRole('button', { name: 'Your account' }).click()
  await expect(page.getByText(student.email)).toBeVisible()
  await page.getByRole('menuitem', { name: 'Sign out' }).click()
  await expect(page).toHaveURL('/login')
  expect(await page.evaluate(() => localStorage.getItem('academy.session'))).toBeNull()
  await expect(other.getByRole('dialog', { name: 'This browser has changed its account' })).toBeVisible()
  await other.getByRole('button', { name: 'Go on with the other account' }).click()
  await expect(other).toHaveURL(/\/login/)
})

test('a session that has ended is opened again above the page', async ({ page, people, watch }) => {
  watch.expectMessage(/401/)
  // The next lesson, which is fetched ahead, is hidden from a stranger.
  watch.expectMessage(/404.*\/lessons\//)
  const student = await people.student()
  const course = await people.course(await people.instructor(), 'Sessions', { One: ['First', 'Second'] })
  await people.enroll(student, course)
  await signIn(page, student)
  await page.goto(`/dashboard/courses/${course.slug}`)
  await page.getByRole('link', { name: 'First' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'First' })).toBeVisible()
  const credentials = { email: student.email, password: student.password, code: null }
  const elsewhere = await people.call<{ accessToken: string }>(undefined, 'POST', '/auth/login', credentials)
  await people.call({ ...student, token: elsewhere.accessToken }, 'POST', '/auth/logout?all=true')
  await page.getByRole('button', { name: 'Complete this module' }).click()
  const dialog = page.getByRole('dialog', { name: 'Please sign in again' })
  await expect(dialog).toBeVisible()
  await expect(dialog.getByLabel('E-mail address')).toHaveValue(student.email)
  await dialog.getByLabel('Password').fill(student.password)
  await dialog.getByRole('button', { name: 'Sign in' }).click()
  await expect(dialog).toBeHidden()
  await expect(page.getByRole('button', { name: 'Module completed' })).toBeVisible()
  await page.reload()
  await expect(page.getByRole('button', { name: 'Module completed' })).toBeVisible()
})
