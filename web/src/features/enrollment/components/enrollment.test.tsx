import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { Suspense } from 'react'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { signedIn } from '@/lib/session'
import * as examples from '@/testing/examples'
import { show } from '@/testing/render'
import { API, http, HttpResponse, problem, server } from '@/testing/server'
import { codeText, hasCodeLength } from '../api/code-text'
import { CourseAction } from './course-action'
import { OwnCoursesPage } from './own-courses-page'
import { RedeemForm } from './redeem-form'
import { RedeemPage } from './redeem-page'

const CODE = 'K7QX-2MPA-9RTZ'
const onEntered = vi.fn()
let course: ReturnType<typeof examples.course>
let enrollments: ReturnType<typeof examples.enrollment>[]

function asMember(role: 'STUDENT' | 'INSTRUCTOR' = 'STUDENT'): void {
  document.cookie = 'academy_csrf=csrf-1; path=/'
  signedIn(examples.signedInAnswer({ role }))
}

beforeEach(() => {
  asMember()
  onEntered.mockReset()
  course = examples.course({ instructorId: examples.INSTRUCTOR, requiresCode: false })
  enrollments = []
  server.use(
    http.get(`${API}/courses/:id`, () => HttpResponse.json(course)),
    http.get(`${API}/enrollments`, () => HttpResponse.json({ items: enrollments, nextCursor: null })),
  )
})

function action() {
  return show(
    <Suspense fallback="…">
      <CourseAction slug={course.slug} onEntered={onEntered} />
    </Suspense>,
  )
}

it.each([
  ['k7qx2mpa9rtz', CODE],
  [' K7QX – 2mpa  9RTZ ', CODE],
  ['K7QX-2', 'K7QX-2'],
  ['', ''],
])('%j is read as %j', (typed, text) => {
  expect(codeText(typed)).toBe(text)
  expect(hasCodeLength(typed)).toBe(text === CODE)
})

describe('CourseAction', () => {
  it('enrols in a free course', async () => {
    server.use(
      http.post(`${API}/courses/:id/enroll`, ({ params }) => {
        expect(params.id).toBe(examples.COURSE)
        enrollments = [examples.enrollment()]
        return HttpResponse.json(examples.enrollment(), { status: 201 })
      }),
    )
    await action()
    await userEvent.click(await screen.findByRole('button', { name: 'Enrol' }))
    await waitFor(() => expect(onEntered).toHaveBeenCalledWith('spring-boot-basics'))
    expect(await screen.findByRole('link', { name: 'Go to the course' })).toBeInTheDocument()
  })

  it('takes who is enrolled already into the course', async () => {
    server.use(http.post(`${API}/courses/:id/enroll`, () => problem('already-enrolled', 409)))
    await action()
    await userEvent.click(await screen.findByRole('button', { name: 'Enrol' }))
    await waitFor(() => expect(onEntered).toHaveBeenCalledOnce())
  })

  it('says that the course is full', async () => {
    server.use(http.post(`${API}/courses/:id/enroll`, () => problem('course-full', 409)))
    await action()
    await userEvent.click(await screen.findByRole('button', { name: 'Enrol' }))
    expect(await screen.findByRole('alert')).toHaveTextContent('All places of this course are taken.')
    expect(onEntered).not.toHaveBeenCalled()
  })

  it('asks for the code of a course that has one', async () => {
    course = { ...course, requiresCode: true }
    await action()
    expect(await screen.findByLabelText('Access code')).toBeInTheDocument()
    expect(screen.queryByRole('button', { name: 'Enrol' })).not.toBeInTheDocument()
  })

  it('says that a course cannot be paid for here', async () => {
    course = { ...course, price: '10.00', currency: 'EUR' }
    await action()
    expect(await screen.findByText(/has to be paid for/)).toBeInTheDocument()
  })

  it.each([
    ['PUBLISHED', 'You are in this course.'],
    ['ARCHIVED', /It is archived, and stays open to you/],
  ] as const)('leads a student of a %s course on', async (status, words) => {
    course = { ...course, status }
    enrollments = [examples.enrollment()]
    await action()
    expect(await screen.findByText(words)).toBeInTheDocument()
    expect(screen.getByRole('link', { name: 'Go to the course' })).toHaveAttribute(
      'href',
      '/dashboard/courses/spring-boot-basics',
    )
  })

  it('offers to come back, and says what was kept', async () => {
    enrollments = [examples.enrollment({ status: 'DROPPED', withdrawnAt: '2026-03-10T09:00:00Z' })]
    await action()
    expect(await screen.findByText(/Your progress is kept/)).toBeInTheDocument()
    expect(screen.getByRole('button', { name: 'Come back' })).toBeInTheDocument()
  })

  it('says that an archived course takes no students', async () => {
    course = { ...course, status: 'ARCHIVED' }
    await action()
    expect(await screen.findByText(/takes no new students/)).toBeInTheDocument()
    expect(screen.queryByRole('button')).not.toBeInTheDocument()
  })

  it('tells instructors that the course is theirs, and that only students enter', async () => {
    asMember('INSTRUCTOR')
    const { unmount } = await action()
    expect(await screen.findByText(/Only students enter courses/)).toBeInTheDocument()
    unmount()
    course = { ...course, instructorId: examples.USER, version: 3, status: 'DRAFT' }
    await action()
    expect(await screen.findByText(/This is your course. It is a draft/)).toBeInTheDocument()
  })

  it('is asked again where the enrolment could not be read', async () => {
    server.use(http.get(`${API}/enrollments`, () => problem('unexpected', 500), { once: true }))
    await action()
    await userEvent.click(await screen.findByRole('button', { name: 'Try again' }))
    expect(await screen.findByRole('button', { name: 'Enrol' })).toBeInTheDocument()
  })
})

describe('RedeemForm', () => {
  const redeem = async (typed: string) => {
    await show(<RedeemForm onRedeemed={onEntered} />)
    const field = screen.getByLabelText('Access code')
    if (typed !== '') {
      await userEvent.type(field, typed)
    }
    await userEvent.click(screen.getByRole('button', { name: 'Redeem the code' }))
    return field
  }

  it('sends what was typed in any spelling', async () => {
    let sent: unknown
    server.use(
      http.post(`${API}/access-codes/redeem`, async ({ request }) => {
        sent = await request.json()
        return HttpResponse.json({
          courseId: examples.COURSE,
          enrollmentId: examples.ENROLLMENT,
          organizationId: examples.ORGANIZATION,
          redeemedAt: '2026-03-14T09:26:53Z',
        })
      }),
    )
    const field = await redeem('k7qx 2mpa 9rtz')
    await waitFor(() => expect(onEntered).toHaveBeenCalledWith(examples.COURSE))
    expect(sent).toEqual({ code: CODE })
    expect(field).toHaveValue(CODE)
  })

  it.each([
    ['', 'Enter the code.'],
    ['K7QX', /twelve letters and digits. Check/],
  ])('sends nothing for %j', async (typed, words) => {
    const field = await redeem(typed)
    expect(screen.getByText(words)).toBeInTheDocument()
    expect(field).toHaveFocus()
    expect(field).toBeInvalid()
  })

  it.each([
    ['access-code-not-found', 404, /There is no such access code/],
    ['access-code-used-up', 409, /has been used as often/],
    ['access-code-expired', 422, /has expired/],
    ['access-code-inactive', 422, /was switched off/],
    ['course-full', 409, /All places/],
    ['course-not-open', 422, /takes no enrolments now/],
    ['too-many-refused-codes', 429, /Try again in 60 seconds/],
  ])('says %s in words', async (code, status, words) => {
    const headers: Record<string, string> = status === 429 ? { 'Retry-After': '60' } : {}
    server.use(http.post(`${API}/access-codes/redeem`, () => problem(code, status, { headers })))
    await redeem(CODE)
    expect(await screen.findByRole('alert')).toHaveTextContent(words)
    expect(onEntered).not.toHaveBeenCalled()
  })

  it('finds the course of who is enrolled already', async () => {
    const members = { enrollmentId: examples.ENROLLMENT }
    server.use(
      http.post(`${API}/access-codes/redeem`, () => problem('already-enrolled', 409, { members })),
      http.get(`${API}/enrollments/:id`, () => HttpResponse.json(examples.enrollment())),
    )
    await redeem(CODE)
    await waitFor(() => expect(onEntered).toHaveBeenCalledWith(examples.COURSE))
  })
})

describe('RedeemPage', () => {
  it('is for students', async () => {
    asMember('INSTRUCTOR')
    await show(<RedeemPage onEntered={onEntered} />)
    expect(screen.getByRole('link', { name: 'See your memberships' })).toBeInTheDocument()
  })
})

describe('OwnCoursesPage', () => {
  const figures = (courseCompletedAt: string | null) =>
    new Map([[examples.ENROLLMENT, { percent: 58, completed: 7, total: 12, courseCompletedAt }]])
  const own = (known?: ReturnType<typeof figures>) =>
    show(<OwnCoursesPage userId={examples.USER} figures={known} onEntered={onEntered} />)

  it('shows what goes on, what is completed, what was left', async () => {
    enrollments = [
      examples.enrollment(),
      examples.enrollment({ id: 'e2', courseId: 'c2', courseTitle: 'Sailing', status: 'DROPPED' }),
    ]
    const { unmount } = await own(figures(null))
    const active = await screen.findByRole('region', { name: 'In progress' })
    expect(within(active).getByText('58%: 7 of 12 modules')).toBeInTheDocument()
    expect(within(screen.getByRole('region', { name: 'Left' })).getByText('Sailing')).toBeInTheDocument()
    unmount()
    await own(figures('2026-03-14T09:00:00Z'))
    expect(await screen.findByRole('region', { name: 'Completed' })).toHaveTextContent('Spring Boot basics')
  })

  it('shows courses without figures where there are none', async () => {
    enrollments = [examples.enrollment()]
    await own()
    expect(await screen.findByRole('link', { name: 'Spring Boot basics' })).toBeInTheDocument()
    expect(screen.queryByRole('progressbar')).not.toBeInTheDocument()
  })

  it('leaves a course after saying what stays, and offers to come back', async () => {
    enrollments = [examples.enrollment()]
    server.use(
      http.delete(`${API}/courses/:id/enroll`, () => {
        enrollments = [examples.enrollment({ status: 'DROPPED', withdrawnAt: '2026-03-14T09:59:00Z' })]
        return new HttpResponse(null, { status: 204 })
      }),
    )
    await own(figures(null))
    await userEvent.click(await screen.findByRole('button', { name: /Leave the course/ }))
    const dialog = await screen.findByRole('alertdialog', { name: 'Leave “Spring Boot basics”?' })
    expect(dialog).toHaveTextContent('Your progress is kept')
    await userEvent.click(within(dialog).getByRole('button', { name: 'Leave the course' }))
    expect(await screen.findByText(/You left “Spring Boot basics”/)).toBeInTheDocument()
    expect(screen.getByRole('button', { name: 'Come back: Spring Boot basics' })).toBeInTheDocument()
  })

  it('says that a code is needed again, and where to enter it', async () => {
    enrollments = [examples.enrollment({ status: 'DROPPED' })]
    server.use(http.post(`${API}/courses/:id/enroll`, () => problem('code-required', 422)))
    await own(figures(null))
    await userEvent.click(await screen.findByRole('button', { name: /Come back/ }))
    expect(await screen.findByRole('link', { name: 'Enter your code again' })).toHaveAttribute(
      'href',
      '/redeem',
    )
  })

  it('says what belongs here where there is no course, and why it cannot be shown', async () => {
    const { unmount } = await own()
    expect(await screen.findByText('No course yet')).toBeInTheDocument()
    unmount()
    server.use(http.get(`${API}/enrollments`, () => problem('unexpected', 500)))
    await own()
    expect(await screen.findByRole('alert')).toBeInTheDocument()
  })
})
