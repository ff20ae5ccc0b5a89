import { screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { signedOut } from '@/lib/session'
import { signedInAnswer, USER } from '@/testing/examples'
import { show } from '@/testing/render'
import { API, http, HttpResponse, problem, server } from '@/testing/server'
import { signInOptionsQuery } from '../api/get-sign-in-options'
import { ForgotPasswordPage } from './forgot-password-page'
import { PasswordCard } from './password-card'
import { ProviderLinks } from './provider-links'
import { RegisterPage } from './register-page'
import { SecondFactorCard } from './second-factor-card'
import { SessionsPage } from './sessions-page'
import { SignInForm } from './sign-in-form'

const GOOD = 'Walk-the-plank-42'

function settings(providers: string[], instructorsNeedApproval = false): void {
  server.use(
    http.get(`${API}/settings`, () => HttpResponse.json({ signIn: { providers, instructorsNeedApproval } })),
  )
}

function answer(method: 'post' | 'delete', path: string, ...answers: (() => Response)[]): unknown[] {
  const bodies: unknown[] = []
  server.use(
    http[method](`${API}${path}`, async ({ request }) => {
      bodies.push(await request.json().catch(() => undefined))
      return (answers.length > 1 ? answers.shift()! : answers[0]!)()
    }),
  )
  return bodies
}

beforeEach(() => settings([]))

// Each test begins without the session of the test before.
afterEach(() => signedOut())

describe('ProviderLinks', () => {
  it('shows nothing where there is no provider', async () => {
    const { container, queryClient } = await show(<ProviderLinks />)
    await waitFor(() => expect(queryClient.getQueryData(signInOptionsQuery.queryKey)).toBeDefined())
    expect(container).toBeEmptyDOMElement()
  })

  it('leads to each provider, and keeps where the user was', async () => {
    settings(['google', 'school'])
    await show(<ProviderLinks next="/dashboard/courses/java" />)
    const link = await screen.findByRole('link', { name: 'Continue with Google' })
    expect(link).toHaveAttribute('href', '/api/v1/auth/oauth2/google')
    expect(screen.getByRole('link', { name: 'Continue with School' })).toBeInTheDocument()
    link.addEventListener('click', (event) => event.preventDefault())
    await userEvent.click(link)
    expect(sessionStorage.getItem('academy.return')).toBe('/dashboard/courses/java')
  })
})

describe('SignInForm', () => {
  async function enter(): Promise<void> {
    await userEvent.type(screen.getByLabelText('E-mail address'), 'ada@example.org')
    await userEvent.type(screen.getByLabelText('Password'), `${GOOD}{Enter}`)
  }

  it('sends the mail again to who has not confirmed the address', async () => {
    answer('post', '/auth/login', () => problem('email-not-verified', 401))
    const mails = answer('post', '/auth/verify-email/request', () => new HttpResponse(null, { status: 202 }))
    await show(<SignInForm onSignedIn={vi.fn()} />)
    await enter()
    await userEvent.click(await screen.findByRole('button', { name: 'Send the mail again' }))
    expect(await screen.findByRole('status')).toHaveTextContent('ada@example.org')
    expect(mails).toEqual([{ email: 'ada@example.org' }])
  })

  it('sends nothing while the account is locked', async () => {
    const bodies = answer('post', '/auth/login', () =>
      problem('too-many-failed-sign-ins', 429, { headers: { 'Retry-After': '300' } }),
    )
    await show(<SignInForm onSignedIn={vi.fn()} />)
    await enter()
    const button = await screen.findByRole('button', { name: /^Sign in \(in \d+ seconds\)/ })
    await userEvent.click(button)
    expect(bodies).toHaveLength(1)
  })

  it('keeps the code on the page while the sign-in is sent again', async () => {
    answer(
      'post',
      '/auth/login',
      () => problem('second-factor-required', 401),
      () => problem('too-many-failed-sign-ins', 429, { headers: { 'Retry-After': '60' } }),
    )
    await show(<SignInForm onSignedIn={vi.fn()} />)
    await enter()
    await userEvent.type(await screen.findByLabelText('Code'), '000000{Enter}')
    await screen.findByRole('alert')
    expect(screen.getByLabelText('Code')).toHaveValue('000000')
  })

  it('shows what is typed', async () => {
    await show(<SignInForm onSignedIn={vi.fn()} />)
    const toggle = screen.getByRole('button', { name: 'Show what is typed' })
    await userEvent.click(toggle)
    expect(screen.getByLabelText('Password')).toHaveAttribute('type', 'text')
    expect(toggle).toHaveAttribute('aria-pressed', 'true')
  })
})

describe('RegisterPage', () => {
  async function fill(role: string): Promise<void> {
    await userEvent.click(await screen.findByRole('radio', { name: new RegExp(role) }))
    await userEvent.type(screen.getByLabelText('First name'), ' Ada ')
    await userEvent.type(screen.getByLabelText('E-mail address'), 'ada@example.org')
    await userEvent.type(screen.getByLabelText('New password'), `${GOOD}{Enter}`)
  }

  it('signs in, and goes on', async () => {
    const bodies = answer('post', '/auth/register', () =>
      HttpResponse.json({ ...signedInAnswer(), status: 'ACTIVE' }, { status: 201 }),
    )
    const done = vi.fn()
    await show(<RegisterPage onDone={done} />)
    await fill('Learn')
    await userEvent.click(await screen.findByRole('button', { name: 'Continue' }))
    expect(done).toHaveBeenCalledOnce()
    expect(bodies).toEqual([
      { firstName: 'Ada', lastName: null, email: 'ada@example.org', password: GOOD, role: 'STUDENT' },
    ])
  })

  it.each([
    ['ACTIVE', 'Confirm your address'],
    ['PENDING', 'Your account waits for approval'],
  ])('says what is next for %s without a session', async (status, title) => {
    settings([], true)
    answer('post', '/auth/register', () => HttpResponse.json({ status }, { status: 201 }))
    await show(<RegisterPage onDone={vi.fn()} />)
    expect(await screen.findByText(/An administrator approves your account first/)).toBeInTheDocument()
    await fill('Teach')
    expect(await screen.findByRole('heading', { name: title })).toBeInTheDocument()
    expect(screen.getByRole('button', { name: 'Send the mail again' })).toBeInTheDocument()
  })

  it('says beside the fields what the server refuses', async () => {
    answer('post', '/auth/register', () =>
      problem('invalid-request', 400, {
        members: { errors: [{ pointer: '#/email', detail: 'no address' }] },
      }),
    )
    await show(<RegisterPage onDone={vi.fn()} />)
    await fill('Learn')
    await waitFor(() => expect(screen.getByLabelText('E-mail address')).toHaveFocus())
    expect(screen.getByLabelText('E-mail address')).toHaveAccessibleDescription(/Enter an e-mail address/)
    expect(screen.queryByRole('alert')).not.toBeInTheDocument()
  })

  it('sends no password that breaks a rule', async () => {
    const bodies = answer('post', '/auth/register', () => HttpResponse.json({ status: 'ACTIVE' }))
    await show(<RegisterPage onDone={vi.fn()} />)
    await userEvent.type(screen.getByLabelText('New password'), 'short{Enter}')
    expect(await screen.findByText('The password does not follow all rules yet.')).toBeInTheDocument()
    expect(screen.getByLabelText('First name')).toHaveFocus()
    expect(bodies).toEqual([])
  })
})

describe('ForgotPasswordPage', () => {
  it('says the same whether there is an account or not', async () => {
    answer('post', '/auth/forgot-password', () => new HttpResponse(null, { status: 202 }))
    await show(<ForgotPasswordPage />)
    await userEvent.type(screen.getByLabelText('E-mail address'), 'ada@example.org{Enter}')
    expect(await screen.findByRole('status')).toHaveTextContent('If there is an account')
  })

  it('says that too many mails were sent', async () => {
    answer('post', '/auth/forgot-password', () => problem('too-many-mails', 429))
    await show(<ForgotPasswordPage />)
    await userEvent.type(screen.getByLabelText('E-mail address'), 'ada@example.org{Enter}')
    expect(await screen.findByRole('alert')).toHaveTextContent('Too many mails')
  })
})

describe('PasswordCard', () => {
  it.each([
    ['wrong-password', 422, 'This is not your present password.'],
    ['weak-password', 400, /This password is easy to guess/],
  ])('says %s beside its field', async (code, status, text) => {
    answer('post', '/auth/change-password', () => problem(code, status))
    await show(<PasswordCard own={[]} email="ada@example.org" />)
    await userEvent.type(screen.getByLabelText('Present password'), 'x')
    await userEvent.type(screen.getByLabelText('New password'), `${GOOD}{Enter}`)
    expect(await screen.findByText(text)).toBeInTheDocument()
    expect(screen.queryByRole('alert')).not.toBeInTheDocument()
  })
})

describe('SecondFactorCard', () => {
  const offer = { secret: 'JBSWY3DPEHPK3PXP', uri: 'otpauth://totp/Academy:ada?secret=JBSWY3DPEHPK3PXP' }

  it('asks for the password where the sign-in is too long ago, then shows the key and the codes', async () => {
    const asked = answer(
      'post',
      '/auth/mfa/totp',
      () => problem('proof-required', 422),
      () => HttpResponse.json(offer, { status: 201 }),
    )
    answer('post', '/auth/mfa/totp/confirm', () => HttpResponse.json({ recoveryCodes: ['7KQ2M-P4XZT'] }))
    await show(<SecondFactorCard />)
    await userEvent.click(screen.getByRole('button', { name: 'Set up or change' }))
    await userEvent.type(await screen.findByLabelText('Present password'), `${GOOD}{Enter}`)
    await userEvent.type(await screen.findByLabelText('Code'), '492039{Enter}')
    expect(await screen.findByText('7KQ2M-P4XZT')).toBeInTheDocument()
    expect(asked).toEqual([{ password: null }, { password: GOOD }])
    await userEvent.click(screen.getByRole('button', { name: 'I have kept them' }))
    expect(screen.queryByText('7KQ2M-P4XZT')).not.toBeInTheDocument()
  })

  it('removes the one there is, with the password where a role needs one', async () => {
    answer('post', '/auth/mfa/totp', () => problem('second-factor-exists', 409))
    const removals = answer(
      'delete',
      '/auth/mfa/totp',
      () => problem('second-factor-needed', 422),
      () => new HttpResponse(null, { status: 204 }),
    )
    await show(<SecondFactorCard />)
    await userEvent.click(screen.getByRole('button', { name: 'Set up or change' }))
    await userEvent.type(await screen.findByLabelText('Code'), '492039')
    await userEvent.click(screen.getByRole('button', { name: 'Remove the second factor' }))
    await userEvent.type(await screen.findByLabelText('Present password'), GOOD)
    await userEvent.click(screen.getByRole('button', { name: 'Remove the second factor' }))
    expect(await screen.findByText(/Your second factor is removed/)).toBeInTheDocument()
    expect(removals).toEqual([
      { code: '492039', password: null },
      { code: '492039', password: GOOD },
    ])
  })
})

describe('SessionsPage', () => {
  const session = {
    id: '0192f0c4-7b1e-7a52-9c3d-0000000000a1',
    current: true,
    device: 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0',
    openedAt: '2026-03-14T09:00:00Z',
    usedAt: '2026-03-14T09:30:00Z',
  }
  const other = { ...session, id: '0192f0c4-7b1e-7a52-9c3d-0000000000a2', current: false, device: '' }

  it('ends another device’s session', async () => {
    let items = [session, other]
    server.use(
      http.get(`${API}/auth/sessions`, () => HttpResponse.json({ items, nextCursor: null })),
      http.delete(`${API}/auth/sessions/${other.id}`, () => {
        items = [session]
        return new HttpResponse(null, { status: 204 })
      }),
    )
    await show(<SessionsPage userId={USER} onSignedOut={vi.fn()} />)
    expect(await screen.findByText('Firefox on Linux')).toBeInTheDocument()
    await userEvent.click(screen.getByRole('button', { name: 'End the session: Unknown device' }))
    await waitFor(() => expect(screen.getAllByRole('listitem')).toHaveLength(1))
    expect(screen.queryByRole('button', { name: /^End the session/ })).not.toBeInTheDocument()
  })

  it('says why the list is missing, and asks again', async () => {
    server.use(http.get(`${API}/auth/sessions`, () => problem('unexpected-code', 418)))
    await show(<SessionsPage userId={USER} onSignedOut={vi.fn()} />)
    expect(await screen.findByRole('alert')).toBeInTheDocument()
    server.use(
      http.get(`${API}/auth/sessions`, () => HttpResponse.json({ items: [session], nextCursor: null })),
    )
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }))
    expect(await screen.findByText('Firefox on Linux')).toBeInTheDocument()
  })
})
