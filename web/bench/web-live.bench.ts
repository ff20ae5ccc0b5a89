import { expect, test, type Page } from '@playwright/test'
import { People, type Course, type Person } from '../e2e/people'
import { signIn } from '../e2e/steps'
import { percentile, record } from './results'

const WARM_UP = 10
const CLICKS = 50

type Observed = { shown: { text: string; at: number }[]; pressed: number }

/**
 * The time from a click on "complete" in one browser to the changed figure in another browser of the same student. Both
 * run on this machine, so their clocks agree.
 */
test('web-live', async ({ browser, baseURL }) => {
  const people = new People(baseURL ?? '')
  const [student, instructor] = await Promise.all([people.student(), people.instructor()])
  const names = Array.from({ length: WARM_UP + CLICKS }, (_, index) => `Module ${index + 1}`)
  const course = await people.course(
    instructor,
    'Sixty modules',
    Object.fromEntries(names.map((name) => [name, [`Lesson of ${name}`]])),
  )
  await people.enroll(student, course)
  const watching = await (await browser.newContext()).newPage()
  const clicking = await (await browser.newContext()).newPage()
  await signIn(watching, student)
  await signIn(clicking, student)
  await watching.goto('/dashboard')
  await expect(watching.getByText(/^Live, as of/)).toBeVisible()
  await observe(watching)

  const shown: number[] = []
  const own: number[] = []
  for (const [index, lesson] of (await lessonsOf(people, student, course)).entries()) {
    await clicking.goto(`/dashboard/courses/${course.slug}/lessons/${lesson}`)
    const times = await complete(clicking)
    const wanted = `${index + 1} of ${names.length}`
    const arrived = await watching.waitForFunction(
      (text) =>
        (globalThis as unknown as Observed).shown.find((change) => change.text.includes(text))?.at ?? false,
      wanted,
    )
    if (index >= WARM_UP) {
      shown.push(Number(await arrived.jsonValue()) - times.pressed)
      own.push(times.ticked - times.pressed)
    }
  }
  record('web-live', {
    clicks: shown.length,
    ownTickP95Ms: percentile(own, 95),
    otherBrowserP50Ms: percentile(shown, 50),
    otherBrowserP95Ms: percentile(shown, 95),
    otherBrowserP99Ms: percentile(shown, 99),
  })
})

async function lessonsOf(people: People, student: Person, course: Course): Promise<string[]> {
  type Curriculum = { modules: { lessons: { id: string }[] }[] }
  const { modules } = await people.call<Curriculum>(student, 'GET', `/courses/${course.id}/curriculum`)
  return modules.flatMap(({ lessons }) => lessons.map(({ id }) => id))
}

/** Notes each text of the overall figure, with the time of its change. */
async function observe(page: Page): Promise<void> {
  await page.evaluate(() => {
    const observed = globalThis as unknown as Observed
    observed.shown = []
    const overall = document.getElementById('overall')?.parentElement
    if (overall == null) {
      throw new Error('There is no overall figure.')
    }
    new MutationObserver(() => {
      observed.shown.push({
        text: overall.textContent,
        at: performance.timeOrigin + performance.now(),
      })
    }).observe(overall, { subtree: true, childList: true, characterData: true })
  })
}

/** Presses "complete": the instants of the press and of the changed button. */
async function complete(page: Page): Promise<{ pressed: number; ticked: number }> {
  const button = page.getByRole('button', { name: 'Complete this module' })
  await expect(button).toBeEnabled()
  const times = page.evaluate(
    () =>
      new Promise<{ pressed: number; ticked: number }>((resolve) => {
        const now = () => performance.timeOrigin + performance.now()
        document.addEventListener(
          'click',
          () => {
            const pressed = now()
            const observer = new MutationObserver(() => {
              if (document.querySelector('main')?.textContent.includes('Module completed') === true) {
                observer.disconnect()
                resolve({ pressed, ticked: now() })
              }
            })
            observer.observe(document.body, { subtree: true, childList: true, characterData: true })
          },
          { capture: true, once: true },
        )
      }),
  )
  await button.click()
  return times
}
