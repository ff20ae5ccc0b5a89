import { QueryClient } from '@tanstack/react-query'
import { screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { keepDraft } from '@/lib/drafts'
import { signedOut } from '@/lib/session'
import { ORGANIZATION, signedInAnswer, USER } from '@/testing/examples'
import { show } from '@/testing/render'
import { API, http, HttpResponse, problem, server } from '@/testing/server'
import { meQuery, type Me } from '../api/get-me'
import { DataPage } from './data-page'
import { MembershipsPage } from './memberships-page'
import { PreferencesPage } from './preferences-page'
import { ProfileForm } from './profile-form'

const OTHER = '0192f0c4-7b1e-7a52-9c3d-0000000000b1'

const me: Me = {
  id: USER,
  organizationId: ORGANIZATION,
  email: 'ada@example.org',
  emailVerified: true,
  firstName: 'Ada',
  lastName: 'Lovelace',
  city: 'London',
  memberships: [
    {
      organizationId: ORGANIZATION,
      organizationName: 'Academy',
      role: 'STUDENT',
      joinedAt: '2026-03-01T09:00:00Z',
      status: 'ACTIVE',
    },
    {
      organizationId: OTHER,
      organizationName: 'Analytical Society',
      role: 'INSTRUCTOR',
      joinedAt: '2026-03-02T09:00:00Z',
      status: 'ACTIVE',
    },
    {
      organizationId: '0192f0c4-7b1e-7a52-9c3d-0000000000b2',
      organizationName: 'Difference Club',
      role: 'STUDENT',
      joinedAt: '2026-03-02T09:00:00Z',
      status: 'SUSPENDED',
    },
  ],
  registeredAt: '2026-03-01T09:00:00Z',
  status: 'ACTIVE',
  tag: '"1"',
}

function known(profile: Me = me): QueryClient {
  const queryClient = new QueryClient({ defaultOptions: { queries: { retry: false, staleTime: Infinity } } })
  queryClient.setQueryData(meQuery.queryKey, profile)
  return queryClient
}

// Each test begins without the session of the test before.
afterEach(() => signedOut())

describe('ProfileForm', () => {
  it('says beside the field what the server refuses, and keeps what was typed', async () => {
    server.use(
      http.patch(`${API}/users/me`, () =>
        problem('invalid-request', 400, {
          members: { errors: [{ pointer: '#/phone', detail: 'no number' }] },
        }),
      ),
    )
    await show(<ProfileForm me={me} />, known())
    await userEvent.type(screen.getByLabelText('Telephone'), '12')
    await userEvent.click(screen.getByRole('button', { name: 'Save' }))
    await waitFor(() => expect(screen.getByLabelText('Telephone')).toHaveFocus())
    expect(screen.getByLabelText('Telephone')).toHaveAccessibleDescription(/not a telephone number/)
    expect(screen.getByLabelText('Telephone')).toHaveValue('12')
  })

  it('takes the other text where the same field was saved elsewhere, and keeps the rest', async () => {
    server.use(
      http.patch(`${API}/users/me`, () => problem('stale-version', 409)),
      http.get(`${API}/users/me`, () =>
        HttpResponse.json({ ...me, city: 'Paris' }, { headers: { ETag: '"2"' } }),
      ),
    )
    await show(<ProfileForm me={me} />, known())
    await userEvent.clear(screen.getByLabelText('City'))
    await userEvent.type(screen.getByLabelText('City'), 'Berlin')
    await userEvent.type(screen.getByLabelText('About you'), 'Engines')
    await userEvent.click(screen.getByRole('button', { name: 'Save' }))
    expect(await screen.findByRole('region', { name: 'This was saved elsewhere meanwhile' })).toHaveFocus()
    await userEvent.click(screen.getByRole('button', { name: 'Take the other one' }))
    expect(screen.getByLabelText('City')).toHaveValue('Paris')
    expect(screen.getByLabelText('About you')).toHaveValue('Engines')
  })

  it('offers a text that was not saved', async () => {
    await keepDraft(
      { userId: USER, organizationId: ORGANIZATION, kind: 'bio', id: USER },
      'Of an earlier visit',
      '"1"',
    )
    await show(<ProfileForm me={me} />, known())
    expect(await screen.findByText('Of an earlier visit')).toBeInTheDocument()
    await userEvent.click(screen.getByRole('button', { name: 'Put it back' }))
    expect(screen.getByLabelText('About you')).toHaveValue('Of an earlier visit')
    expect(screen.queryByRole('button', { name: 'Put it back' })).not.toBeInTheDocument()
  })
})

describe('PreferencesPage', () => {
  it('saves a zone at once, without a state that it relies on', async () => {
    const tags: (string | null)[] = []
    server.use(
      http.patch(`${API}/users/me`, async ({ request }) => {
        tags.push(request.headers.get('If-Match'))
        return HttpResponse.json({ ...me, ...((await request.json()) as object) })
      }),
    )
    await show(<PreferencesPage />, known())
    await userEvent.selectOptions(screen.getByLabelText('Time zone'), 'Asia/Tokyo')
    expect(await screen.findByText('Saved.')).toBeInTheDocument()
    expect(screen.getByLabelText('Time zone')).toHaveValue('Asia/Tokyo')
    expect(tags).toEqual([null])
  })

  it('says that a choice could not be saved', async () => {
    server.use(http.patch(`${API}/users/me`, () => problem('invalid-request', 400)))
    await show(<PreferencesPage />, known())
    await userEvent.selectOptions(screen.getByLabelText('Time zone'), 'Asia/Tokyo')
    expect(await screen.findByRole('alert')).toBeInTheDocument()
    expect(screen.getByLabelText('Time zone')).toHaveValue('')
  })
})

describe('MembershipsPage', () => {
  it('switches to another active one', async () => {
    const asked: (string | null)[] = []
    server.use(
      http.post(`${API}/auth/refresh`, ({ request }) => {
        asked.push(new URL(request.url).searchParams.get('organization'))
        return HttpResponse.json(signedInAnswer({ organizationId: OTHER, role: 'INSTRUCTOR' }))
      }),
    )
    const switched = vi.fn()
    await show(<MembershipsPage onSwitched={switched} />, known())
    expect(screen.getByText('Chosen')).toBeInTheDocument()
    expect(screen.getByText(/^Suspended/)).toBeInTheDocument()
    expect(screen.getAllByRole('button')).toHaveLength(1)
    await userEvent.click(screen.getByRole('button', { name: 'Switch to Analytical Society' }))
    await waitFor(() => expect(switched).toHaveBeenCalledOnce())
    expect(asked).toEqual([OTHER])
  })

  it('says why it cannot', async () => {
    server.use(http.post(`${API}/auth/refresh`, () => problem('membership-not-found', 404)))
    await show(<MembershipsPage onSwitched={vi.fn()} />, known())
    await userEvent.click(screen.getByRole('button', { name: 'Switch to Analytical Society' }))
    expect(await screen.findByRole('alert')).toHaveTextContent('not an active member')
  })

  it('says what to do without any', async () => {
    await show(<MembershipsPage onSwitched={vi.fn()} />, known({ ...me, memberships: [] }))
    expect(screen.getByText('No memberships')).toBeInTheDocument()
  })
})

describe('DataPage', () => {
  it('says why there is no copy now, and saves no refusal as a file', async () => {
    const saved = vi.spyOn(HTMLAnchorElement.prototype, 'click')
    server.use(http.get(`${API}/users/${USER}/data-export`, () => problem('exports-busy', 422)))
    await show(<DataPage onErased={vi.fn()} />, known())
    await userEvent.click(screen.getByRole('button', { name: 'Download the copy' }))
    expect(await screen.findByRole('alert')).toHaveTextContent('Other exports are being made')
    expect(saved).not.toHaveBeenCalled()
  })

  it('erases only who is sure, with the password', async () => {
    const bodies: unknown[] = []
    server.use(
      http.delete(`${API}/users/${USER}`, async ({ request }) => {
        bodies.push(await request.json())
        return bodies.length === 1 ? problem('wrong-password', 422) : new HttpResponse(null, { status: 204 })
      }),
    )
    const erased = vi.fn()
    await show(<DataPage onErased={erased} />, known())
    await userEvent.type(screen.getByLabelText('Your password'), 'wrong')
    await userEvent.click(screen.getByRole('button', { name: 'Erase my account' }))
    expect(await screen.findByText('Confirm that you know this.')).toBeInTheDocument()
    expect(bodies).toEqual([])
    await userEvent.click(screen.getByRole('checkbox'))
    await userEvent.click(screen.getByRole('button', { name: 'Erase my account' }))
    expect(await screen.findByText('This is not your password.')).toBeInTheDocument()
    await userEvent.type(screen.getByLabelText('Your password'), '2')
    await userEvent.click(screen.getByRole('button', { name: 'Erase my account' }))
    await waitFor(() => expect(erased).toHaveBeenCalledOnce())
    expect(bodies).toEqual([{ password: 'wrong' }, { password: 'wrong2' }])
  })
})
