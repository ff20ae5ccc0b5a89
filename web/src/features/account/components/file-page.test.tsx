import { QueryClient } from '@tanstack/react-query'
import { screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { Suspense } from 'react'
import { beforeEach, expect, it } from 'vitest'
import type { components } from '@/api-types/auth'
import { ORGANIZATION, USER } from '@/testing/examples'
import { show } from '@/testing/render'
import { API, http, HttpResponse, problem, server } from '@/testing/server'
import { meQuery } from '../api/get-me'
import { FilePage } from './file-page'

type File = components['schemas']['FileView']

let file: File
let version: number
const sent: { tag: string | null; body: unknown }[] = []

beforeEach(() => {
  version = 1
  sent.length = 0
  file = {
    userId: USER,
    complete: true,
    student: {
      educationLevel: 'Bachelor of Science',
      coursesEnrolled: 2,
      coursesCompleted: 1,
      modulesCompleted: 7,
      overallPercent: 58,
      notes: 'Wants to take the exam in May.',
    },
  }
  server.use(
    http.get(`${API}/users/:id/file`, () => answer()),
    http.patch(`${API}/users/:id/file`, async ({ request }) => {
      const tag = request.headers.get('If-Match')
      const body = (await request.json()) as object
      sent.push({ tag, body })
      if (tag !== `"${version}"`) {
        return problem('stale-version', 409, { members: { version } })
      }
      version++
      file = { ...file, student: { ...file.student, ...body } }
      return answer()
    }),
  )
})

function answer() {
  return HttpResponse.json(file, { headers: { ETag: `"${version}"` } })
}

async function page() {
  const queryClient = new QueryClient({ defaultOptions: { queries: { retry: false, staleTime: Infinity } } })
  queryClient.setQueryData(meQuery.queryKey, {
    id: USER,
    organizationId: ORGANIZATION,
    email: 'ada@example.org',
    emailVerified: true,
    firstName: 'Ada',
    lastName: 'Lovelace',
    memberships: [],
    registeredAt: '2026-03-01T09:00:00Z',
    status: 'ACTIVE',
    tag: '"1"',
  })
  await show(
    <Suspense fallback="…">
      <FilePage />
    </Suspense>,
    queryClient,
  )
  await screen.findByRole('heading', { level: 1, name: 'My file' })
}

async function change(label: string, text: string): Promise<void> {
  await userEvent.clear(screen.getByLabelText(label))
  await userEvent.type(screen.getByLabelText(label), text)
}

it('shows a student’s figures as they came, and the notes', async () => {
  await page()
  expect(screen.getByText('Overall progress').nextSibling).toHaveTextContent('58%')
  expect(screen.getByText('Modules completed').nextSibling).toHaveTextContent('7')
  expect(screen.getByText('Wants to take the exam in May.')).toBeInTheDocument()
  expect(screen.queryByLabelText('What you teach')).not.toBeInTheDocument()
})

it('saves what was changed, by the version that is shown', async () => {
  await page()
  await change('Education', 'Master of Arts')
  await userEvent.click(screen.getByRole('button', { name: 'Save' }))
  expect(await screen.findByText('Saved.')).toBeInTheDocument()
  await change('Education', 'Doctor')
  await userEvent.click(screen.getByRole('button', { name: 'Save' }))
  await waitFor(() =>
    expect(sent).toEqual([
      { tag: '"1"', body: { educationLevel: 'Master of Arts' } },
      { tag: '"2"', body: { educationLevel: 'Doctor' } },
    ]),
  )
})

it('overwrites nothing unseen where the same was saved elsewhere', async () => {
  await page()
  version = 5
  file = { ...file, student: { ...file.student, educationLevel: 'Theirs' } }
  await change('Education', 'Mine')
  await userEvent.click(screen.getByRole('button', { name: 'Save' }))
  const conflict = await screen.findByRole('region', { name: 'This was saved elsewhere meanwhile' })
  expect(conflict).toHaveTextContent('Theirs')
  expect(conflict).toHaveTextContent('Mine')
  await userEvent.click(screen.getByRole('button', { name: 'Take the other one' }))
  expect(screen.getByLabelText('Education')).toHaveValue('Theirs')
  await change('Education', 'Mine after all')
  await userEvent.click(screen.getByRole('button', { name: 'Save' }))
  expect(await screen.findByText('Saved.')).toBeInTheDocument()
  expect(sent.at(-1)).toEqual({ tag: '"5"', body: { educationLevel: 'Mine after all' } })
})

it('keeps mine on top where the user says so', async () => {
  await page()
  version = 5
  file = { ...file, student: { ...file.student, educationLevel: 'Theirs' } }
  await change('Education', 'Mine')
  await userEvent.click(screen.getByRole('button', { name: 'Save' }))
  await userEvent.click(await screen.findByRole('button', { name: 'Save mine' }))
  expect(await screen.findByText('Saved.')).toBeInTheDocument()
  expect(file.student?.educationLevel).toBe('Mine')
})

it('takes an instructor’s fields; years are a number', async () => {
  file = { userId: USER, complete: true, instructor: { coursesPublished: 4, students: 120 } }
  await page()
  expect(screen.getByText('Students').nextSibling).toHaveTextContent('120')
  await change('Years of teaching', 'six')
  await userEvent.click(screen.getByRole('button', { name: 'Save' }))
  expect(await screen.findByText('A number of years from 0 to 80.')).toBeInTheDocument()
  await change('Years of teaching', '6')
  await userEvent.click(screen.getByRole('button', { name: 'Save' }))
  await waitFor(() => expect(sent).toEqual([{ tag: '"1"', body: { yearsOfExperience: 6 } }]))
})

it('says that figures are missing, and asks again', async () => {
  const whole = file
  file = { userId: USER, complete: false, student: {}, missing: { reason: 'x', retryAfterSeconds: 2 } }
  await page()
  expect(screen.getByText(/figures cannot be shown/)).toBeInTheDocument()
  expect(screen.getByLabelText('Education')).toBeInTheDocument()
  file = whole
  await userEvent.click(screen.getByRole('button', { name: 'Ask again' }))
  expect(await screen.findByText('58%')).toBeInTheDocument()
})

it('says that there is nothing on file', async () => {
  file = { userId: USER, complete: true }
  await page()
  expect(screen.getByText('There is nothing on file')).toBeInTheDocument()
})
