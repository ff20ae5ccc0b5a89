import { randomUUID } from 'node:crypto'
import { admin } from './admin'
import { expect, test } from './fixtures'

const TWO_LESSONS = { Basics: ['First', 'Second'] }

test('a visitor finds a course by level and language, and goes back through what was chosen', async ({
  page,
  people,
  watch,
}) => {
  const instructor = await people.instructor()
  const name = randomUUID().slice(0, 8)
  await people.course(instructor, `Weaving ${name}`, TWO_LESSONS, { level: 'ADVANCED', language: 'hi' })
  await people.course(instructor, `Rowing ${name}`, TWO_LESSONS)
  const weaving = page.getByRole('link', { name: `Weaving ${name}` })
  const rowing = page.getByRole('link', { name: `Rowing ${name}` })

  await page.goto('/')
  await page.getByRole('banner').getByRole('link', { name: 'Catalogue' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Courses' })).toBeFocused()
  await expect(rowing).toBeVisible()

  watch.takeRequests()
  await page.getByLabel('Level').focus()
  await page.getByLabel('Level').selectOption('Advanced')
  await expect(rowing).toBeHidden()
  await expect(weaving).toBeVisible()
  await expect(page.getByLabel('Level')).toBeFocused()
  expect(watch.takeRequests()).toHaveLength(1)
  await page.getByLabel('Language', { exact: true }).selectOption('Hindi')
  await expect(page).toHaveURL(/level=ADVANCED.*language=hi/)
  await expect(weaving).toBeVisible()

  await page.reload()
  await expect(page.getByLabel('Language', { exact: true })).toHaveValue('hi')
  await expect(weaving).toBeVisible()
  await page.goBack()
  await expect(page).not.toHaveURL(/language/)
  await page.goBack()
  await expect(page).toHaveURL('/courses')
  await expect(rowing).toBeVisible()
})

test('categories lead down the tree and up again', async ({ page, people }) => {
  const by = await admin(people)
  const name = randomUUID().slice(0, 8)
  type Category = { id: string }
  const above = await people.call<Category>(by, 'POST', '/categories', { name: `Crafts ${name}` })
  const below = await people.call<Category>(by, 'POST', '/categories', {
    name: `Textiles ${name}`,
    parentId: above.id,
  })
  const course = await people.course(await people.instructor(), `Knitting ${name}`, TWO_LESSONS, {
    categoryId: below.id,
  })

  await page.goto('/courses')
  const tree = page.getByRole('navigation', { name: 'Categories' })
  await tree.getByRole('link', { name: `Crafts ${name}` }).click()
  await expect(page.getByRole('heading', { level: 1, name: `Crafts ${name}` })).toBeVisible()
  await expect(page.getByRole('link', { name: course.title })).toBeVisible()
  await tree.getByRole('link', { name: `Textiles ${name}` }).click()
  await expect(page.getByRole('heading', { level: 1, name: `Textiles ${name}` })).toBeVisible()
  await expect(tree.getByRole('link', { name: `Textiles ${name}` })).toHaveAttribute('aria-current', 'page')
  await page.getByLabel('Level').selectOption('Advanced')
  await expect(page.getByText('No course fits')).toBeVisible()
  await page.getByRole('link', { name: 'Show all courses' }).click()
  await expect(page).toHaveURL('/courses')
})

test('more courses are fetched where the list ends, and the focus goes on there', async ({
  page,
  people,
}) => {
  const instructor = await people.instructor()
  const name = randomUUID().slice(0, 8)
  for (const title of ['Old', 'New']) {
    await people.course(instructor, `${title} ${name}`, TWO_LESSONS, { language: 'ko' })
  }
  // Two courses are as good as two pages of them.
  await page.route(/\/api\/v1\/courses\?/, (route) =>
    route.continue({ url: route.request().url().replace('limit=24', 'limit=1') }),
  )
  await page.goto('/courses?language=ko')
  await expect(page.getByRole('link', { name: `New ${name}` })).toBeVisible()
  await expect(page.getByRole('link', { name: `Old ${name}` })).toBeHidden()
  await page.getByRole('button', { name: 'Show more' }).click()
  await expect(page.getByRole('link', { name: `Old ${name}` })).toBeFocused()
})

test('the start leads a visitor to a course, and says what the platform is', async ({
  page,
  people,
  watch,
}) => {
  const course = await people.course(
    await people.instructor(),
    `Brand new ${randomUUID().slice(0, 8)}`,
    TWO_LESSONS,
  )
  await people.awaitCard(course)
  watch.takeRequests()
  await page.goto('/')
  const newest = page.getByRole('region', { name: 'New courses' })
  await expect(newest.getByRole('article')).not.toHaveCount(0)
  expect(watch.takeRequests().length).toBeLessThanOrEqual(2)
  await page.goto('/courses')
  await page.getByRole('link', { name: course.title }).click()
  await expect(page.getByRole('heading', { level: 1, name: course.title })).toBeFocused()
  await page.getByRole('banner').getByRole('link', { name: 'About' }).click()
  await expect(page.getByRole('heading', { level: 1, name: /^About/ })).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Help' })).toBeVisible()
})
