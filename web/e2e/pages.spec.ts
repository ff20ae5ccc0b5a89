import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { expectAccessible, expectToFit } from './axe'
import { expect, test } from './fixtures'
import type { Course, Person } from './people'
import { signIn } from './steps'

type Visit = { name: string; path: (course: Course, lesson: string) => string; member: boolean }

/** Every page that there is. */
const PAGES: readonly Visit[] = [
  { name: 'start', path: () => '/', member: false },
  { name: 'sign-in', path: () => '/login', member: false },
  ...[
    '/register',
    '/forgot-password',
    '/verify-email',
    '/reset-password',
    '/account-made',
    '/invitation',
    '/change-email',
    '/confirm-new-email',
    '/account-erased',
    '/help',
    '/about',
    '/courses',
    '/redeem',
  ].map((path) => ({ name: path, path: () => path, member: false })),
  { name: 'course page', path: ({ slug }) => `/courses/${slug}`, member: false },
  { name: 'preview', path: ({ slug }, lesson) => `/courses/${slug}/preview/${lesson}`, member: false },
  { name: 'no such page', path: () => '/there-is-none', member: false },
  { name: 'dashboard', path: () => '/dashboard', member: true },
  { name: 'course', path: ({ slug }) => `/dashboard/courses/${slug}`, member: true },
  {
    name: 'lesson',
    path: ({ slug }, lesson) => `/dashboard/courses/${slug}/lessons/${lesson}`,
    member: true,
  },
  ...['/dashboard/courses', '/dashboard/progress', '/redeem'].map((path) => ({
    name: path,
    path: () => path,
    member: true,
  })),
  { name: 'course page', path: ({ slug }) => `/courses/${slug}`, member: true },
  ...['profile', 'security', 'sessions', 'preferences', 'memberships', 'file', 'data'].map((page) => ({
    name: page,
    path: () => `/account/${page}`,
    member: true,
  })),
]

/** Paths that lead to another page at once. */
const REDIRECTS = [
  '/account',
  '/dashboard/courses/{slug}/modules/{moduleId}',
  '/dashboard/profile',
  '/dashboard/settings',
  '/instructor/profile',
]

test('every path of the build is among the pages that are judged', () => {
  const file = join(import.meta.dirname, '../target/classes/web/page-paths.json')
  const built = JSON.parse(readFileSync(file, 'utf8')) as string[]
  const pattern = { id: '', slug: '{slug}', title: '', instructorId: '', modules: [] }
  const judged = PAGES.map(({ path }) => path(pattern, '{lessonId}'))
  expect(built.filter((path) => !judged.includes(path) && !REDIRECTS.includes(path))).toEqual([])
})

const LOOKS = [
  { name: 'light and dark', language: 'en', width: 1280, themes: ['light', 'dark'] },
  { name: 'narrow', language: 'fr', width: 320, themes: [] },
  { name: 'Arabic', language: 'ar', width: 360, themes: [] },
] as const

let student: Person
let course: Course
let lesson: string

test.beforeAll(async ({ baseURL }) => {
  const { People } = await import('./people')
  const people = new People(baseURL ?? '')
  student = await people.student()
  course = await people.course(
    await people.instructor(),
    'Donaudampfschifffahrtsgesellschaftskapitänspatent',
    {
      Grundlagen: ['Was ein Rechtsschutzversicherungsunternehmen ist', 'Tabellen'],
      Vertiefung: [],
    },
    { previews: ['Was ein Rechtsschutzversicherungsunternehmen ist'] },
  )
  await people.awaitCard(course)
  await people.enroll(student, course)
  type Curriculum = { modules: { lessons: { id: string }[] }[] }
  const { modules } = await people.call<Curriculum>(student, 'GET', `/courses/${course.id}/curriculum`)
  lesson = modules[0]?.lessons[0]?.id ?? ''
})

for (const look of LOOKS) {
  test.describe(look.name, () => {
    test.use({ viewport: { width: look.width, height: 740 } })

    test('every page can be used by everybody, and fits', async ({ page, watch }) => {
      test.setTimeout(300_000)
      watch.expectMessage(/404/)
      await page.goto('/login')
      await page.evaluate((language) => localStorage.setItem('academy.language', language), look.language)
      for (const visit of PAGES.filter(({ member }) => !member)) {
        await judge(page, visit, look)
      }
      await page.evaluate(() => localStorage.setItem('academy.language', 'en'))
      await page.goto('/login')
      await signIn(page, student)
      await page.evaluate((language) => localStorage.setItem('academy.language', language), look.language)
      for (const visit of PAGES.filter(({ member }) => member)) {
        await judge(page, visit, look)
      }
    })
  })
}

async function judge(page: Page, visit: Visit, look: (typeof LOOKS)[number]): Promise<void> {
  await page.goto(visit.path(course, lesson))
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(page.locator('[aria-hidden].animate-late')).toHaveCount(0)
  await expect(page.locator('html')).toHaveAttribute('lang', look.language)
  await expect(page.locator('html')).toHaveAttribute('dir', look.language === 'ar' ? 'rtl' : 'ltr')
  await expectToFit(page)
  for (const theme of look.themes) {
    await page.emulateMedia({ colorScheme: theme })
    await expect(page.locator('html')).toHaveClass(theme === 'dark' ? /dark/ : /^(?!.*dark)/)
    await expectAccessible(page)
  }
}
