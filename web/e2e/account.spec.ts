import { randomUUID } from 'node:crypto'
import { admin, organization } from './admin'
import { expectAccessible } from './axe'
import { expect, test } from './fixtures'
import { awaitLink } from './mailbox'
import { signIn } from './steps'
import { totp } from './totp'

/** There is no picture yet, which the browser reports. */
const NO_PICTURE = /404.*\/avatar/

test('a profile is saved, and comes back', async ({ page, people, watch }) => {
  watch.expectMessage(NO_PICTURE)
  watch.expectMessage(/400/)
  await signIn(page, await people.student())
  await page.getByRole('button', { name: 'Your account' }).click()
  await page.getByRole('menuitem', { name: 'Your account' }).click()
  await expect(page).toHaveURL('/account/profile')
  await page.getByLabel('About you').fill('I write programs.\nFor engines that do not exist yet.')
  await page.getByLabel('Telephone').fill('12')
  await page.getByLabel('Country').selectOption({ label: 'France' })
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByText('This is not a telephone number.')).toBeVisible()
  await expect(page.getByLabel('Telephone')).toBeFocused()
  await page.getByLabel('Telephone').fill('01 23 45 67 89')
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByText('Saved.')).toBeVisible()
  await expect(page.getByLabel('Telephone')).toHaveValue('+33123456789')
  await page.reload()
  await expect(page.getByLabel('About you')).toHaveValue(
    'I write programs.\nFor engines that do not exist yet.',
  )
  await expect(page.getByLabel('Country')).toHaveValue('FR')
})

test('two who save: other fields are merged, the same one is asked about', async ({
  page,
  people,
  watch,
}) => {
  watch.expectMessage(NO_PICTURE)
  watch.expectMessage(/409/)
  const student = await people.student()
  await signIn(page, student)
  await page.goto('/account/profile')
  await page.getByLabel('City').fill('London')
  await people.call(student, 'PATCH', '/users/me', { bio: 'Elsewhere' })
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByText('Saved.')).toBeVisible()
  await expect(page.getByLabel('About you')).toHaveValue('Elsewhere')

  await people.call(student, 'PATCH', '/users/me', { city: 'Paris' })
  await page.getByLabel('City').fill('Berlin')
  await page.getByRole('button', { name: 'Save' }).click()
  const conflict = page.getByRole('region', { name: 'This was saved elsewhere meanwhile' })
  await expect(conflict).toBeFocused()
  await expect(conflict).toContainText('Paris')
  await expect(conflict).toContainText('Berlin')
  await expectAccessible(page)
  await conflict.getByRole('button', { name: 'Save mine' }).click()
  await expect(conflict).toBeHidden()
  const { city } = await people.call<{ city: string }>(student, 'GET', '/users/me')
  expect(city).toBe('Berlin')
})

test('a text that was not saved is offered again', async ({ page, people, watch }) => {
  watch.expectMessage(NO_PICTURE)
  await signIn(page, await people.student())
  await page.goto('/account/profile')
  await page.getByLabel('About you').fill('A long text that was not saved')
  await page.waitForTimeout(700)
  await page.reload()
  await page.getByRole('button', { name: 'Put it back' }).click()
  await expect(page.getByLabel('About you')).toHaveValue('A long text that was not saved')
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByText('Saved.')).toBeVisible()
  await page.reload()
  await expect(page.getByLabel('About you')).toHaveValue('A long text that was not saved')
  await expect(page.getByRole('button', { name: 'Put it back' })).toBeHidden()
})

test('a picture is cut on the device and shown', async ({ page, people, watch }) => {
  watch.expectMessage(NO_PICTURE)
  await signIn(page, await people.student())
  await page.goto('/account/profile')
  const png = await page.evaluate(() => {
    const canvas = document.createElement('canvas')
    canvas.width = 3000
    canvas.height = 1500
    const context = canvas.getContext('2d')
    context?.fillRect(0, 0, 1500, 1500)
    return canvas.toDataURL('image/png').split(',')[1] ?? ''
  })
  await page
    .getByLabel('Choose a picture')
    .setInputFiles({ name: 'wide.png', mimeType: 'image/png', buffer: Buffer.from(png, 'base64') })
  await page.getByLabel('Size').fill('2')
  await page.getByLabel('To the side').focus()
  await page.keyboard.press('ArrowRight')
  await expectAccessible(page)
  const sent = page.waitForRequest((request) => request.url().endsWith('/users/me/avatar'))
  await page.getByRole('button', { name: 'Use this part' }).click()
  expect((await sent).postDataBuffer()?.length ?? 0).toBeLessThan(200_000)
  // The first picture starts the process that reads it.
  await expect(page.getByText('Your picture is changed.')).toBeVisible({ timeout: 40_000 })
  const shown = page.locator('img[src*="/avatar"]')
  await expect.poll(() => shown.evaluate((it: HTMLImageElement) => it.naturalWidth)).toBe(128)
  await page.getByRole('button', { name: 'Remove' }).click()
  await expect(page.getByText('Your picture is removed.')).toBeVisible()
})

test('what is no picture is refused in words', async ({ page, people, watch }) => {
  watch.expectMessage(NO_PICTURE)
  await signIn(page, await people.student())
  await page.goto('/account/profile')
  await page
    .getByLabel('Choose a picture')
    .setInputFiles({ name: 'text.png', mimeType: 'image/png', buffer: Buffer.from('no picture') })
  await expect(page.getByRole('alert')).toHaveText(/cannot be read/)
})

test('a password is changed', async ({ page, people, watch }) => {
  watch.expectMessage(/422/)
  const student = await people.student()
  await signIn(page, student)
  await page.goto('/account/security')
  const form = page.locator('form').filter({ has: page.getByRole('heading', { name: 'Password' }) })
  await form.getByLabel('Present password').fill('Not-the-password-1')
  await form.getByLabel('New password').fill('Hoist-the-sails-7')
  await form.getByRole('button', { name: 'Change the password' }).click()
  await expect(form.getByText('This is not your present password.')).toBeVisible()
  await form.getByLabel('Present password').fill(student.password)
  await form.getByRole('button', { name: 'Change the password' }).click()
  await expect(form.getByText('Your password is changed.')).toBeVisible()
  await people.call(undefined, 'POST', '/auth/login', { email: student.email, password: 'Hoist-the-sails-7' })
})

test('a second factor: set up, asked for, replaced by a recovery code, removed', async ({
  page,
  people,
  watch,
  anotherBrowser,
}) => {
  test.setTimeout(120_000)
  watch.expectMessage(/401|409|422/)
  const student = await people.student()
  await signIn(page, student)
  await page.goto('/account/security')
  await page.getByRole('button', { name: 'Set up or change' }).click()
  await expect(page.getByRole('alert')).toHaveText('Confirm your own e-mail address first.')
  const token = (await awaitLink(student.email, 'verify-email')).split('#')[1]
  await people.call(undefined, 'POST', '/auth/verify-email', { token })
  await page.getByRole('button', { name: 'Set up or change' }).click()
  const secret = await page.locator('code').innerText()
  await expect(page.getByRole('img', { name: 'Picture for the authenticator' })).toBeVisible()
  await expectAccessible(page)
  await page.getByLabel('Code').fill(totp(secret))
  await page.getByRole('button', { name: 'Turn the second factor on' }).click()
  await expect(page.getByText('Your second factor is on.')).toBeVisible()
  const codes = await page.locator('ul.font-mono li').allInnerTexts()
  expect(codes.length).toBeGreaterThanOrEqual(8)
  await expectAccessible(page)
  await page.getByRole('button', { name: 'I have kept them' }).click()

  const other = await (await anotherBrowser()).newPage()
  await other.goto('/login')
  await other.getByLabel('E-mail address').fill(student.email)
  await other.getByLabel('Password').fill(student.password)
  await other.getByRole('button', { name: 'Sign in', exact: true }).click()
  await expect(other.getByLabel('Code')).toBeFocused()
  await expectAccessible(other)
  await other.getByLabel('Code').fill('000000')
  await other.keyboard.press('Enter')
  await expect(other.getByRole('alert')).toHaveText(/This code is wrong/)
  await other.getByLabel('Code').fill(codes[0] ?? '')
  await other.keyboard.press('Enter')
  await expect(other).toHaveURL('/dashboard')

  await page.getByRole('button', { name: 'Set up or change' }).click()
  await page.getByLabel('Code').fill(codes[1] ?? '')
  await page.getByRole('button', { name: 'Make new recovery codes' }).click()
  await expect(page.getByRole('heading', { name: 'Your recovery codes' })).toBeVisible()
  const fresh = await page.locator('ul.font-mono li').allInnerTexts()
  expect(fresh).not.toContain(codes[2])
  await page.getByRole('button', { name: 'I have kept them' }).click()
  await page.getByRole('button', { name: 'Set up or change' }).click()
  await page.getByLabel('Code').fill(fresh[0] ?? '')
  await page.getByRole('button', { name: 'Remove the second factor' }).click()
  await expect(page.getByText('Your second factor is removed.')).toBeVisible()
})

test('one session is ended, then all', async ({ page, people, watch }) => {
  watch.expectMessage(/401/)
  const student = await people.student()
  await signIn(page, student)
  await page.goto('/account/sessions')
  const sessions = page.getByRole('list', { name: 'Sessions' }).getByRole('listitem')
  await expect(sessions).toHaveCount(2)
  await expect(sessions.filter({ hasText: 'This device' })).toContainText('Chrome on Linux')
  await sessions.getByRole('button', { name: /^End/ }).click()
  await expect(sessions).toHaveCount(1)
  await page.getByRole('button', { name: 'End all sessions' }).click()
  const dialog = page.getByRole('alertdialog', { name: 'End all sessions' })
  await expectAccessible(page)
  await dialog.getByRole('button', { name: 'Cancel' }).click()
  await expect(page.getByRole('button', { name: 'End all sessions' })).toBeFocused()
  await page.getByRole('button', { name: 'End all sessions' }).click()
  await dialog.getByRole('button', { name: 'End all' }).click()
  await expect(page).toHaveURL('/login')
})

test('language, colours and time zone take effect at once', async ({ page, people }) => {
  const student = await people.student()
  await signIn(page, student)
  await page.goto('/account/preferences')
  await page.getByLabel('Time zone').selectOption('Asia/Tokyo')
  await expect(page.getByText('Saved.')).toBeVisible()
  await page.getByLabel('Colours').selectOption('dark')
  await expect(page.locator('html')).toHaveClass(/dark/)
  await page.getByLabel('Language').selectOption('ar')
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl')
  await expect(page.getByRole('heading', { level: 1, name: 'التفضيلات' })).toBeVisible()
  await expect
    .poll(() => people.call(student, 'GET', '/users/me'))
    .toMatchObject({ locale: 'ar', timezone: 'Asia/Tokyo' })
})

test('another membership is chosen in the menu, and the other tab stops', async ({
  page,
  context,
  people,
}) => {
  const student = await people.student()
  const by = await admin(people)
  const name = `Guild ${randomUUID().slice(0, 4)}`
  const { id } = await organization(people, by, name)
  await people.call(by, 'POST', `/organizations/${id}/invitations`, { email: student.email, role: 'STUDENT' })
  const token = (await awaitLink(student.email, 'invitation')).split('#')[1]
  await people.call(student, 'POST', `/auth/invitations/${token}/accept`)
  await signIn(page, student)
  const other = await context.newPage()
  await other.goto('/dashboard')
  await expect(other.getByText('No course yet')).toBeVisible()
  await page.getByRole('button', { name: 'Your account' }).click()
  const loaded = page.waitForEvent('load')
  await page.getByRole('menuitemradio', { name }).click()
  await loaded
  await page.goto('/account/memberships')
  await expect(page.getByRole('listitem').filter({ hasText: name })).toContainText('Chosen')
  await expect(other.getByRole('dialog', { name: 'This browser has changed its account' })).toBeVisible()
  await page.getByRole('button', { name: /^Switch to/ }).click()
  await expect(page).toHaveURL('/dashboard')
})

test('the file shows figures, and takes what one tells', async ({ page, people }) => {
  const student = await people.student()
  const course = await people.course(await people.instructor(), 'On file', { One: ['First'] })
  await people.enroll(student, course)
  await signIn(page, student)
  await page.goto('/account/file')
  await expect(page.getByText('Courses in progress')).toBeVisible()
  await page.getByLabel('Education').fill('Master of Arts')
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByText('Saved.')).toBeVisible()
  await page.reload()
  await expect(page.getByLabel('Education')).toHaveValue('Master of Arts')
})

test('a copy of one’s data, then the end of the account', async ({ page, people, watch }) => {
  watch.expectMessage(/401|422/)
  const student = await people.student()
  await signIn(page, student)
  await page.goto('/account/data')
  const downloading = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Download the copy' }).click()
  expect((await downloading).suggestedFilename()).toBe('academy-data.zip')
  await expect(page.getByText('The download has begun.')).toBeVisible()
  await page.getByLabel('Your password').fill('Not-the-password-1')
  await page.getByRole('button', { name: 'Erase my account' }).click()
  await expect(page.getByText('Confirm that you know this.')).toBeVisible()
  await page.getByLabel('I know that nothing can be restored.').check()
  await page.getByRole('button', { name: 'Erase my account' }).click()
  await expect(page.getByText('This is not your password.')).toBeVisible()
  await page.getByLabel('Your password').fill(student.password)
  await page.getByRole('button', { name: 'Erase my account' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Your account is erased' })).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('link', { name: 'Go to the start' }).click()
  await expect(page.getByRole('banner').getByRole('link', { name: 'Sign in' })).toBeVisible()
})

test('addresses of the specification lead to the account', async ({ page, people, watch }) => {
  watch.expectMessage(NO_PICTURE)
  await signIn(page, await people.student())
  for (const [from, to] of [
    ['/dashboard/profile', '/account/profile'],
    ['/dashboard/settings', '/account/preferences'],
    ['/account', '/account/profile'],
  ] as const) {
    await page.goto(from)
    await expect(page).toHaveURL(to)
  }
})
