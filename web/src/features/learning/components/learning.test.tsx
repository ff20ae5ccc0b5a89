import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { Suspense, type ReactNode } from 'react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { LessonContent } from '@/components/lesson-content'
import { dropCompletionsOf, waitingOf } from '@/lib/outbox'
import { signedIn } from '@/lib/session'
import * as examples from '@/testing/examples'
import { show } from '@/testing/render'
import { API, http, HttpResponse, problem, server } from '@/testing/server'
import { CourseHome } from './course-home'
import { LessonReader } from './lesson-reader'
import { StudentDashboard } from './student-dashboard'

const SLUG = 'spring-boot-basics'
const ITEM = { enrollmentId: examples.ENROLLMENT, moduleId: examples.MODULES[0] }

let progress: ReturnType<typeof examples.courseProgress>

beforeEach(() => {
  document.cookie = 'academy_csrf=csrf-1; path=/'
  signedIn(examples.signedInAnswer())
  progress = examples.courseProgress()
  server.use(
    http.get(`${API}/analytics/stream`, () => new HttpResponse(new ReadableStream())),
    http.get(`${API}/analytics/me`, () => HttpResponse.json(examples.dashboard())),
    http.get(`${API}/courses/:id/curriculum`, () => HttpResponse.json(examples.curriculum())),
    http.get(`${API}/courses/:id`, () => HttpResponse.json(examples.course())),
    http.get(`${API}/lessons/:id`, ({ params }) =>
      HttpResponse.json(examples.lesson({ id: String(params.id) })),
    ),
    http.get(`${API}/enrollments`, () => HttpResponse.json({ items: [examples.enrollment()] })),
    http.get(`${API}/progress/course/:id`, () => HttpResponse.json(progress)),
  )
})

afterEach(() => dropCompletionsOf(examples.USER))

function page(component: ReactNode) {
  return show(<Suspense fallback="…">{component}</Suspense>)
}

describe('StudentDashboard', () => {
  it('keeps the place of what is on its way', async () => {
    await show(<StudentDashboard />)
    expect(screen.getByRole('status')).toHaveTextContent('Loading')
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Dashboard')
    expect(await screen.findByText('Continue where you were')).toBeInTheDocument()
  })

  it('leads to the next lesson first, then shows figures, courses and what was done', async () => {
    await show(<StudentDashboard />)
    const next = await screen.findByRole('region', { name: 'Continue where you were' })
    expect(within(next).getByText('Your first controller')).toBeInTheDocument()
    expect(within(next).getByRole('link', { name: 'Continue' })).toHaveAttribute(
      'href',
      `/dashboard/courses/${examples.COURSE}/modules/${examples.MODULES[1]}`,
    )
    expect(screen.getByRole('progressbar', { name: 'Overall progress' })).toHaveAttribute(
      'aria-valuenow',
      '72',
    )
    expect(screen.getByText('18 of 25 modules in 1 course')).toBeInTheDocument()
    expect(screen.getByText('58%: 7 of 12 modules')).toBeInTheDocument()
    expect(screen.getByRole('region', { name: 'Recent activity' })).toHaveTextContent('An empty folder')
  })

  it('says what belongs here where there is no course', async () => {
    const empty = examples.dashboard({ courses: [], recentActivity: [] })
    server.use(http.get(`${API}/analytics/me`, () => HttpResponse.json(empty)))
    await show(<StudentDashboard />)
    expect(await screen.findByText('No course yet')).toBeInTheDocument()
    expect(screen.queryByRole('region', { name: 'Recent activity' })).not.toBeInTheDocument()
  })

  it('says why it cannot be shown, and tries again', async () => {
    server.use(http.get(`${API}/analytics/me`, () => problem('unexpected', 500), { once: true }))
    await show(<StudentDashboard />)
    expect(await screen.findByRole('alert')).toBeInTheDocument()
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }))
    expect(await screen.findByText('Continue where you were')).toBeInTheDocument()
  })

  it('follows the stream, and never goes back to an older state', async () => {
    const frames = [4712, 4710].map((revision) => {
      const overall = { completed: revision - 4690, enrolled: 1, modules: 25, percent: 80 }
      return `id: ${revision}\nevent: dashboard\ndata: ${JSON.stringify(examples.dashboard({ revision, overall }))}\n\n`
    })
    server.use(http.get(`${API}/analytics/stream`, () => new HttpResponse(frames.join(''))))
    await show(<StudentDashboard />)
    expect(await screen.findByText('22 of 25 modules in 1 course')).toBeInTheDocument()
    expect(screen.queryByText('20 of 25 modules in 1 course')).not.toBeInTheDocument()
  })
})

describe('CourseHome', () => {
  it('shows how far, where to begin, and all lessons', async () => {
    await page(<CourseHome slug={SLUG} />)
    expect(await screen.findByRole('heading', { level: 1, name: 'Spring Boot basics' })).toBeInTheDocument()
    expect(await screen.findByRole('link', { name: 'Begin: An empty folder' })).toHaveAttribute(
      'href',
      `/dashboard/courses/${SLUG}/modules/${examples.MODULES[0]}`,
    )
    expect(screen.getByText('1 lesson, optional')).toBeInTheDocument()
    expect(screen.getByRole('link', { name: 'The build' })).toHaveAttribute(
      'href',
      `/dashboard/courses/${SLUG}/lessons/${examples.LESSONS[1]}`,
    )
  })

  it('says when the course was completed, and offers nothing to continue', async () => {
    progress = examples.courseProgress({
      nextModuleId: null,
      courseCompletedAt: '2026-03-14T09:00:00Z',
      percent: 100,
    })
    await page(<CourseHome slug={SLUG} />)
    expect(await screen.findByText(/Completed/, { selector: '.text-success' })).toHaveTextContent(
      '1 hour ago',
    )
    expect(screen.queryByRole('link', { name: /Begin|Continue/ })).not.toBeInTheDocument()
  })

  it('says that the student is not in the course', async () => {
    server.use(
      http.get(`${API}/enrollments`, () =>
        HttpResponse.json({ items: [examples.enrollment({ status: 'DROPPED' })] }),
      ),
    )
    await page(<CourseHome slug={SLUG} />)
    expect(await screen.findByText('You are not in this course')).toBeInTheDocument()
  })
})

describe('LessonReader', () => {
  const reader = (index: 0 | 1 | 2 = 1) => <LessonReader slug={SLUG} lessonId={examples.LESSONS[index]} />

  it('shows the lesson, its outline and the lessons around it', async () => {
    await page(reader())
    expect(await screen.findByRole('heading', { level: 1, name: 'The build' })).toBeInTheDocument()
    expect(screen.getByText('A controller answers requests.')).toBeInTheDocument()
    const steps = screen.getByRole('navigation', { name: 'Lessons' })
    expect(within(steps).getByRole('link', { name: /Previous.*What you need/ })).toBeInTheDocument()
    expect(within(steps).getByRole('link', { name: /Next.*Mapping a request/ })).toBeInTheDocument()
    expect(screen.getByRole('navigation', { name: 'Content' })).toBeInTheDocument()
  })

  it('completes the module at once, and keeps the focus', async () => {
    let sent: { updates: Record<string, unknown>[] } | undefined
    let answered: () => void = () => undefined
    server.use(
      http.post(`${API}/progress/batch`, async ({ request }) => {
        sent = (await request.json()) as typeof sent
        await new Promise<void>((resolve) => (answered = resolve))
        return HttpResponse.json({ positions: ['enrollment/1@13'], items: [{ ...ITEM, status: 200 }] })
      }),
    )
    await page(reader())
    await userEvent.click(await screen.findByRole('button', { name: 'Complete this module' }))
    const done = await screen.findByRole('button', { name: 'Module completed' })
    expect(done).toHaveFocus()
    await waitFor(() => expect(sent?.updates).toHaveLength(1))
    // By the server's clock: this machine's may be wrong.
    expect(sent!.updates[0]).toMatchObject({ ...ITEM, completed: true, completedAt: null })
    progress.modules[0]!.state = 'COMPLETED'
    answered()
    await waitFor(async () => expect(await waitingOf(examples.USER)).toEqual([]))
    expect(screen.getByRole('button', { name: 'Module completed' })).toHaveAttribute('aria-disabled', 'true')
  })

  it('puts the page back where the server refuses, and says why', async () => {
    server.use(
      http.post(`${API}/progress/batch`, () =>
        HttpResponse.json({
          positions: [],
          items: [{ ...ITEM, status: 422, problem: { type: '/problems/enrollment-not-active' } }],
        }),
      ),
    )
    await page(reader())
    await userEvent.click(await screen.findByRole('button', { name: 'Complete this module' }))
    expect(await screen.findByRole('alert')).toBeInTheDocument()
    expect(screen.getByRole('button', { name: 'Complete this module' })).toBeInTheDocument()
    expect(await waitingOf(examples.USER)).toEqual([])
  })

  it('keeps a completion that cannot be sent, and says so', async () => {
    server.use(
      http.post(`${API}/progress/batch`, () =>
        problem('unavailable', 503, { headers: { 'Retry-After': '60' } }),
      ),
    )
    await page(reader())
    await userEvent.click(await screen.findByRole('button', { name: 'Complete this module' }))
    expect(await screen.findByText(/kept on this device/)).toBeInTheDocument()
    expect(await waitingOf(examples.USER)).toHaveLength(1)
  })

  it('sends a completion again without its time where this machine’s clock is wrong', async () => {
    const times: unknown[] = []
    server.use(
      http.post(`${API}/progress/batch`, async ({ request }) => {
        const { updates } = (await request.json()) as { updates: { completedAt: string | null }[] }
        times.push(updates[0]!.completedAt)
        const refusal = { status: 422, problem: { type: '/problems/impossible-completion-time' } }
        return HttpResponse.json({
          positions: [],
          items: [{ ...ITEM, ...(updates[0]!.completedAt === null ? { status: 200 } : refusal) }],
        })
      }),
    )
    const { sendCompletionBatch } = await import('../api/complete-module')
    const old = { userId: examples.USER, ...ITEM, completedAt: '2030-01-01T00:00:00.000Z' }
    vi.setSystemTime('2030-01-01T01:00:00Z')
    signedIn(examples.signedInAnswer())
    expect(await sendCompletionBatch([old])).toEqual([undefined])
    vi.useRealTimers()
    expect(times).toEqual(['2030-01-01T00:00:00.000Z', null])
  })

  it('leads back to the course after the last lesson', async () => {
    await page(reader(2))
    expect(await screen.findByRole('link', { name: 'Back to the course' })).toBeInTheDocument()
  })

  it('opens the outline as a sheet where there is no room for it', async () => {
    await page(reader())
    await userEvent.click(await screen.findByRole('button', { name: 'Content' }))
    const sheet = await screen.findByRole('dialog', { name: 'Content' })
    expect(within(sheet).getByRole('link', { name: 'What you need' })).toBeInTheDocument()
    await userEvent.keyboard('{Escape}')
    await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument())
    expect(screen.getByRole('button', { name: 'Content' })).toHaveFocus()
  })
})

describe('LessonContent', () => {
  const video = (kind: 'YOUTUBE' | 'EXTERNAL', url: string, youtubeId: string | null) =>
    examples.lesson({ type: 'VIDEO', content: null, video: { kind, url, youtubeId } })

  it('asks nothing of YouTube before the student wants it', async () => {
    const lesson = video('YOUTUBE', 'https://www.youtube.com/watch?v=abc', 'abc')
    const { container } = await show(<LessonContent lesson={lesson} language="en" />)
    expect(container.querySelector('iframe')).toBeNull()
    await userEvent.click(screen.getByRole('button', { name: 'Load the video from YouTube' }))
    const player = screen.getByTitle('The build')
    expect(player).toHaveAttribute('src', 'https://www.youtube-nocookie.com/embed/abc')
    expect(player).toHaveAttribute('referrerpolicy', 'strict-origin-when-cross-origin')
  })

  it('leads to another host’s video in a tab of its own', async () => {
    const lesson = video('EXTERNAL', 'https://videos.example/7', null)
    await show(<LessonContent lesson={lesson} language="en" />)
    const link = screen.getByRole('link', { name: 'Open the video at videos.example' })
    expect(link).toHaveAttribute('rel', 'noopener noreferrer')
  })
})
