import { expect, test } from './fixtures'
import type { People } from './people'
import { signIn } from './steps'

const MODULES = { Basics: ['First steps', 'More steps'] }

async function locked(people: People) {
  const [instructor, student] = await Promise.all([people.instructor(), people.student()])
  const course = await people.course(instructor, 'Behind a door', MODULES, { requiresCode: true })
  return { instructor, student, course }
}

test('from a link with a code to the first lesson, with the sign-in between', async ({
  page,
  people,
  watch,
}) => {
  watch.expectMessage(/404.*\/progress\/course\//)
  const { instructor, student, course } = await locked(people)
  const code = await people.code(instructor, course)
  await page.goto(`/redeem#${code}`)
  // The code is on the page, and not in the address, which others may see.
  await expect(page).toHaveURL('/redeem')
  await expect(page.getByText(`Your code ${code} is kept.`)).toBeVisible()
  await page.getByRole('main').getByRole('link', { name: 'Sign in' }).click()
  await signIn(page, student)
  await expect(page).toHaveURL('/redeem')
  await expect(page.getByLabel('Access code')).toHaveValue(code)
  await page.getByRole('button', { name: 'Redeem the code' }).click()
  await expect(page).toHaveURL(`/dashboard/courses/${course.slug}`)
  await page.getByRole('link', { name: /^Begin/ }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'First steps' })).toBeVisible()
})

test('a code is taken in any spelling; who is in the course already gets there, too', async ({
  page,
  people,
  watch,
}) => {
  watch.expectMessage(/404.*\/progress\/course\//)
  watch.expectMessage(/409.*\/access-codes\/redeem/)
  const { instructor, student, course } = await locked(people)
  const code = await people.code(instructor, course, { type: 'UNLIMITED' })
  await signIn(page, student)
  for (const typed of [` ${code.toLowerCase().replaceAll('-', ' ')} `, code.replaceAll('-', '–')]) {
    await page.getByRole('banner').getByRole('link', { name: 'Redeem a code' }).click()
    await page.getByLabel('Access code').fill(typed)
    await page.getByLabel('Access code').press('Enter')
    await expect(page).toHaveURL(`/dashboard/courses/${course.slug}`)
  }
})

test('each refusal is said in words', async ({ page, people, watch }) => {
  watch.expectMessage(/\/access-codes\/redeem/)
  const { instructor, student, course } = await locked(people)
  const other = await people.student('Uma')
  const usedUp = await people.code(instructor, course)
  await people.call(other, 'POST', '/access-codes/redeem', { code: usedUp })
  const soon = new Date(Date.now() + 2_000).toISOString()
  const expired = await people.code(instructor, course, { expiresAt: soon })
  await signIn(page, student)
  await page.goto('/redeem')
  const field = page.getByLabel('Access code')
  const redeem = async (code: string): Promise<void> => {
    await field.fill(code)
    await page.getByRole('button', { name: 'Redeem the code' }).click()
  }

  await redeem('K7QX')
  await expect(page.getByText('A code has twelve letters and digits. Check what you typed.')).toBeVisible()
  await expect(field).toBeFocused()
  await redeem('K7QX-2MPA-9RT0')
  await expect(page.getByRole('alert')).toContainText('An access code has twelve letters and digits')
  await redeem(usedUp)
  await expect(page.getByRole('alert')).toContainText('has been used as often as it may be')
  await expect.poll(() => Date.parse(soon) < Date.now(), { timeout: 5_000 }).toBe(true)
  await redeem(expired)
  await expect(page.getByRole('alert')).toContainText('has expired')
  await expect(field).toHaveValue(expired)
})

test('after five refused codes a student has to wait, and is told for how long', async ({
  page,
  people,
  watch,
}) => {
  watch.expectMessage(/\/access-codes\/redeem/)
  const { student } = await locked(people)
  await signIn(page, student)
  await page.goto('/redeem')
  for (const last of ['A', 'B', 'C', 'D', 'E']) {
    await page.getByLabel('Access code').fill(`ZZZZ-ZZZZ-ZZZ${last}`)
    await page.getByRole('button', { name: 'Redeem the code' }).click()
    await expect(page.getByRole('alert')).toContainText('There is no such access code')
    await page.getByLabel('Access code').fill('')
  }
  await page.getByLabel('Access code').fill('ZZZZ-ZZZZ-ZZZF')
  await page.getByRole('button', { name: 'Redeem the code' }).click()
  await expect(page.getByRole('alert')).toContainText(/Too many refused codes. Try again in \d+ seconds/)
})
