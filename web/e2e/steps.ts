import { expect, type Page } from '@playwright/test'
import type { Course, People, Person } from './people'

/** Signs in at the page that is open, or at the sign-in page. */
export async function signIn(page: Page, person: Pick<Person, 'email' | 'password'>): Promise<void> {
  if (!page.url().includes('/login')) {
    await page.goto('/login')
  }
  await page.getByLabel('E-mail address').fill(person.email)
  await page.getByLabel('Password').fill(person.password)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(page).not.toHaveURL(/\/login/)
}

/** A student in a course of two modules with two lessons each. */
export async function enrolled(
  people: People,
): Promise<{ student: Person; instructor: Person; course: Course }> {
  const [student, instructor] = await Promise.all([people.student(), people.instructor()])
  const course = await people.course(instructor, 'Web development', {
    Basics: ['What a page is', 'Links'],
    Style: ['Colours', 'Layout'],
  })
  await people.enroll(student, course)
  return { student, instructor, course }
}

/** Opens the first lesson of a course. */
export async function openFirstLesson(page: Page, course: Course): Promise<void> {
  await page.goto(`/dashboard/courses/${course.slug}`)
  const title = course.modules[0]?.lessons[0] ?? ''
  await page.getByRole('link', { name: title, exact: true }).click()
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
}

/** One more lesson of the first module, published. */
export async function addLesson(
  people: People,
  instructor: Person,
  course: Course,
  lesson: { title: string; content: string },
): Promise<string> {
  const path = `/modules/${course.modules[0]?.id}/lessons`
  const { id } = await people.call<{ id: string }>(instructor, 'POST', path, { ...lesson, type: 'TEXT' })
  await people.call(instructor, 'POST', `/courses/${course.id}/publish`)
  return id
}
