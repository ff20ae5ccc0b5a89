import { randomUUID } from 'node:crypto'
import { admin, organization } from './admin'
import { expectAccessible, expectToFit } from './axe'
import { expect, test } from './fixtures'
import { awaitLink } from './mailbox'
import { signIn } from './steps'

const newEmail = (): string => `mila.${randomUUID().slice(0, 8)}@e2e.academy.example`

test('an address is confirmed by a press of the button, not by opening the link', async ({
  page,
  people,
  watch,
}) => {
  const student = await people.student()
  const link = await awaitLink(student.email, 'verify-email')
  await page.goto(link)
  await expect(page).toHaveURL('/verify-email')
  await expectAccessible(page)
  await expectToFit(page, 320)
  expect(watch.takeRequests().filter((it) => it.includes('verify-email'))).toEqual([])
  await page.getByRole('button', { name: 'Confirm the address' }).click()
  await expect(page.getByText('Your e-mail address is confirmed.')).toBeVisible()
  const { emailVerified } = await people.call<{ emailVerified: boolean }>(student, 'GET', '/users/me')
  expect(emailVerified).toBe(true)
})

test('a link that is not valid leads to another mail', async ({ page, people, watch }) => {
  watch.expectMessage(/422/)
  const { email } = await people.student()
  await page.goto('/verify-email#not-a-token')
  await page.getByRole('button', { name: 'Confirm the address' }).click()
  await expect(page.getByRole('alert')).toHaveText(/not valid any more/)
  await page.getByLabel('E-mail address').fill(email)
  await page.getByRole('button', { name: 'Send the mail again' }).click()
  await expect(page.getByText(/a mail is on its way/)).toBeVisible()
  await page.reload()
  await expect(page.getByText('The link is missing')).toBeVisible()
  await expectAccessible(page)
})

test('a forgotten password is replaced', async ({ page, people }) => {
  const student = await people.student()
  await page.goto('/login')
  await page.getByRole('link', { name: 'Forgotten your password?' }).click()
  await page.getByLabel('E-mail address').fill(student.email)
  await page.getByRole('button', { name: 'Send the mail' }).click()
  await expect(page.getByText(/a mail is on its way/)).toBeVisible()
  await page.goto(await awaitLink(student.email, 'reset-password'))
  await expectAccessible(page)
  await expectToFit(page, 320)
  await page.getByLabel('New password').fill('Hoist-the-sails-7')
  await page.getByRole('button', { name: 'Set the password' }).click()
  await page.getByRole('link', { name: 'Go to the sign-in' }).click()
  await signIn(page, { ...student, password: 'Hoist-the-sails-7' })
  await expect(page).toHaveURL('/dashboard')
})

test('an account that an administrator made gets its password', async ({ page, people }) => {
  const email = newEmail()
  await people.call(await admin(people), 'POST', '/users', { email, firstName: 'Mila', role: 'STUDENT' })
  await page.goto(await awaitLink(email, 'account-made'))
  await expectAccessible(page)
  await page.getByLabel('New password').fill('Hoist-the-sails-7')
  await page.getByRole('button', { name: 'Set the password' }).click()
  await page.getByRole('link', { name: 'Go to the sign-in' }).click()
  await signIn(page, { email, password: 'Hoist-the-sails-7' })
})

test('an address changes once both have agreed', async ({ page, people }) => {
  const student = await people.student()
  const email = newEmail()
  await people.call(student, 'POST', '/auth/change-email', { email, password: student.password })
  await page.goto(await awaitLink(student.email, 'change-email'))
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Agree to the change' }).click()
  await expect(page.getByText(/once the link in the other mail is confirmed/)).toBeVisible()
  await page.goto(await awaitLink(email, 'confirm-new-email'))
  await page.getByRole('button', { name: 'Agree to the change' }).click()
  await expect(page.getByText('Your account has its new address.')).toBeVisible()
  await signIn(page, { ...student, email })
})

test('a stranger registers by an invitation, a member accepts one', async ({
  page,
  people,
  anotherBrowser,
}) => {
  const by = await admin(people)
  const { id } = await organization(people, by, 'Analytical Society')
  const stranger = newEmail()
  const member = await people.student()
  for (const email of [stranger, member.email]) {
    await people.call(by, 'POST', `/organizations/${id}/invitations`, { email, role: 'STUDENT' })
  }
  await page.goto(await awaitLink(stranger, 'invitation'))
  await expect(page.getByText(`Analytical Society invites ${stranger} as student.`)).toBeVisible()
  await expect(page.getByLabel('E-mail address')).toHaveValue(stranger)
  await expectAccessible(page)
  await expectToFit(page, 320)
  await page.getByLabel('First name').fill('Mila')
  await page.getByLabel('New password').fill('Walk-the-plank-42')
  await page.getByRole('button', { name: 'Create an account' }).click()
  await expect(page).toHaveURL('/dashboard')

  const other = await (await anotherBrowser()).newPage()
  await other.goto(await awaitLink(member.email, 'invitation'))
  await other.getByRole('button', { name: 'Sign in' }).click()
  await other.getByLabel('Password').fill(member.password)
  await other.getByRole('button', { name: 'Sign in' }).first().click()
  await other.getByRole('button', { name: 'Accept the invitation' }).click()
  await expect(other).toHaveURL('/dashboard')
  await other.goto('/account/memberships')
  await expect(other.getByRole('listitem').filter({ hasText: 'Analytical Society' })).toContainText('Chosen')
})

test('an invitation of another address says so', async ({ page, people }) => {
  const by = await admin(people)
  const { id } = await organization(people, by, 'Difference Club')
  const invited = newEmail()
  const student = await people.student()
  await people.call(by, 'POST', `/organizations/${id}/invitations`, { email: invited, role: 'INSTRUCTOR' })
  await signIn(page, student)
  await page.goto(await awaitLink(invited, 'invitation'))
  await expect(page.getByText(student.email)).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Sign out, and go on with the invited address' }).click()
  await expect(page.getByLabel('E-mail address')).toHaveValue(invited)
})

test('what a provider’s sign-in came to is said, and not kept in the address', async ({ page, watch }) => {
  watch.expectMessage(/401/)
  await page.goto('/login#error=provider-address-not-verified')
  await expect(page.getByRole('alert')).toHaveText('The provider has not confirmed your address.')
  await expect(page).toHaveURL('/login')
  await page.goto('/login#second-factor=unknown-ticket')
  await expect(page.getByRole('heading', { level: 1, name: 'Second step' })).toBeVisible()
  await expect(page).toHaveURL('/login')
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await expect(page.getByRole('alert')).toHaveText('This took too long. Sign in again.')
  await expectAccessible(page)
})
