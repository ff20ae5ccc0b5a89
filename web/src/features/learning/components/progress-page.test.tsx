import { screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, expect, it } from 'vitest'
import { signedIn } from '@/lib/session'
import * as examples from '@/testing/examples'
import { show } from '@/testing/render'
import { API, http, HttpResponse, problem, server } from '@/testing/server'
import { ProgressPage } from './progress-page'

const AS_OF = '2026-03-14T09:26:53Z'

function overall() {
  const { courses, overall: all } = examples.dashboard()
  return { ...all, courses: courses.map((course) => ({ ...course, outlineVersion: 3 })) }
}

function record(moduleId: string, timeSpentSeconds: number) {
  return { enrollmentId: examples.ENROLLMENT, courseId: examples.COURSE, moduleId, timeSpentSeconds }
}

beforeEach(() => {
  document.cookie = 'academy_csrf=csrf-1; path=/'
  signedIn(examples.signedInAnswer())
  server.use(
    http.get(`${API}/analytics/stream`, () => new HttpResponse(new ReadableStream())),
    http.get(`${API}/progress/overall`, () =>
      HttpResponse.json(overall(), { headers: { 'X-Fresh-As-Of': AS_OF } }),
    ),
    http.get(`${API}/progress/my-progress`, ({ request }) =>
      HttpResponse.json(
        new URL(request.url).searchParams.get('cursor') === null
          ? { items: [record(examples.MODULES[0], 3600)], nextCursor: 'second' }
          : { items: [record(examples.MODULES[1], 300)], nextCursor: null },
      ),
    ),
    http.get(`${API}/progress/course/:id`, () => {
      const progress = examples.courseProgress()
      Object.assign(progress.modules[0]!, { state: 'COMPLETED', timeSpentSeconds: 1260 })
      return HttpResponse.json(progress)
    }),
  )
})

it('shows each course with its figures as they came, and of when they are', async () => {
  await show(<ProgressPage />)
  const row = await screen.findByRole('row', { name: /Spring Boot basics/ })
  expect(within(row).getByText('58%: 7 of 12 modules')).toBeInTheDocument()
  expect(await within(row).findByText('1 h 5 min')).toBeInTheDocument()
  expect(screen.getByRole('progressbar', { name: 'Overall progress' })).toHaveAttribute('aria-valuenow', '72')
  expect(screen.getByText(/as of 09:26:53/)).toBeInTheDocument()
})

it('opens a course to its modules', async () => {
  await show(<ProgressPage />)
  const open = await screen.findByRole('button', { name: 'Modules of Spring Boot basics' })
  expect(open).toHaveAttribute('aria-expanded', 'false')
  await userEvent.click(open)
  const row = await screen.findByRole('row', { name: /An empty folder/ })
  expect(within(row).getByText('21 min')).toBeInTheDocument()
  expect(within(row).getAllByText('Completed')).not.toHaveLength(0)
  expect(screen.getByRole('row', { name: /Your first controller.*Optional/ })).toBeInTheDocument()
  await userEvent.click(open)
  expect(screen.queryByText('An empty folder')).not.toBeInTheDocument()
})

it('says in the table why modules cannot be shown', async () => {
  server.use(http.get(`${API}/progress/course/:id`, () => problem('unexpected', 500), { once: true }))
  await show(<ProgressPage />)
  await userEvent.click(await screen.findByRole('button', { name: /Modules of/ }))
  await userEvent.click(await screen.findByRole('button', { name: 'Try again' }))
  expect(await screen.findByText('An empty folder')).toBeInTheDocument()
})

it('goes on without times', async () => {
  server.use(http.get(`${API}/progress/my-progress`, () => problem('unexpected', 500)))
  await show(<ProgressPage />)
  const row = await screen.findByRole('row', { name: /Spring Boot basics/ })
  expect(within(row).getByText('–')).toBeInTheDocument()
})

it('says what belongs here where there is no course, and why it cannot be shown', async () => {
  server.use(
    http.get(`${API}/progress/overall`, () =>
      HttpResponse.json({ ...overall(), courses: [] }, { headers: { 'X-Fresh-As-Of': AS_OF } }),
    ),
  )
  const { unmount } = await show(<ProgressPage />)
  expect(await screen.findByRole('link', { name: 'Find a course' })).toBeInTheDocument()
  unmount()
  server.use(http.get(`${API}/progress/overall`, () => problem('unexpected', 500)))
  await show(<ProgressPage />)
  expect(await screen.findByRole('alert')).toBeInTheDocument()
})

it('asks again when the live dashboard has changed', async () => {
  const frames = [4711, 4712].map(
    (revision) =>
      `id: ${revision}\nevent: dashboard\ndata: ${JSON.stringify(examples.dashboard({ revision }))}\n\n`,
  )
  let asked = 0
  server.use(
    http.get(`${API}/analytics/stream`, () => {
      const body = new ReadableStream<Uint8Array>({
        async start(controller) {
          for (const frame of frames) {
            controller.enqueue(new TextEncoder().encode(frame))
            await new Promise((resolve) => setTimeout(resolve, 100))
          }
        },
      })
      return new HttpResponse(body)
    }),
    http.get(`${API}/progress/overall`, () => {
      asked++
      const percent = asked === 1 ? 72 : 80
      return HttpResponse.json({ ...overall(), percent }, { headers: { 'X-Fresh-As-Of': AS_OF } })
    }),
  )
  await show(<ProgressPage />)
  expect(await screen.findByText('80%', undefined, { timeout: 3_000 })).toBeInTheDocument()
})
