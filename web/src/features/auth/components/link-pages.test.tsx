import { act, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { forgetArrival } from '@/lib/arrival'
import { signedIn, signedOut } from '@/lib/session'
import { ORGANIZATION, signedInAnswer } from '@/testing/examples'
import { show } from '@/testing/render'
import { API, http, HttpResponse, problem, server } from '@/testing/server'
import { ChoosePasswordPage } from './choose-password-page'
import { EmailChangePage } from './email-change-page'
import { InvitationPage } from './invitation-page'
import { SignInPage } from './sign-in-page'
import { VerifyEmailPage } from './verify-email-page'

/** The page was opened by a link with this behind "#". */
function arriveAt(page: string, hash: string): void {
  window.history.replaceState(null, '', `${page}#${hash}`)
  window.dispatchEvent(new HashChangeEvent('hashchange'))
}

function post(path: string, ...answers: (() => Response)[]): unknown[] {
  const bodies: unknown[] = []
  server.use(
    http.post(`${API}${path}`, async ({ request }) => {
      bodies.push(await request.json().catch(() => undefined))
      return (answers.length > 1 ? answers.shift()! : answers[0]!)()
    }),
  )
  return bodies
}

const done = () => new HttpResponse(null, { status: 204 })

beforeEach(() => {
  server.use(
    http.get(`${API}/settings`, () =>
      HttpResponse.json({ signIn: { providers: [], instructorsNeedApproval: false } }),
    ),
  )
})

afterEach(() => {
  const pages = [
    '/verify-email',
    '/reset-password',
    '/account-made',
    '/change-email',
    '/invitation',
    '/login',
  ]
  act(() => {
    pages.forEach(forgetArrival)
    signedOut()
  })
  window.history.replaceState(null, '', '/')
})

describe('VerifyEmailPage', () => {
  it('uses the link when the button is pressed', async () => {
    const bodies = post('/auth/verify-email', done)
    arriveAt('/verify-email', 'token-1')
    await show(<VerifyEmailPage />)
    expect(bodies).toEqual([])
    await userEvent.click(screen.getByRole('button', { name: 'Confirm the address' }))
    expect(await screen.findByText('Your e-mail address is confirmed.')).toBeInTheDocument()
    expect(screen.getByRole('link', { name: 'Go to the sign-in' })).toHaveAttribute('href', '/login')
    expect(bodies).toEqual([{ token: 'token-1' }])
  })

  it('offers another mail where the link is not valid', async () => {
    post('/auth/verify-email', () => problem('link-not-valid', 422))
    const mails = post('/auth/verify-email/request', () => new HttpResponse(null, { status: 202 }))
    arriveAt('/verify-email', 'token-1')
    await show(<VerifyEmailPage />)
    await userEvent.click(screen.getByRole('button', { name: 'Confirm the address' }))
    await userEvent.type(await screen.findByLabelText('E-mail address'), 'ada@example.org{Enter}')
    expect(await screen.findByRole('status')).toHaveTextContent('a mail is on its way')
    expect(mails).toEqual([{ email: 'ada@example.org' }])
  })

  it('can be pressed again where the server was not there', async () => {
    post('/auth/verify-email', () => problem('service-down', 503), done)
    arriveAt('/verify-email', 'token-1')
    await show(<VerifyEmailPage />)
    await userEvent.click(screen.getByRole('button', { name: 'Confirm the address' }))
    expect(await screen.findByRole('alert')).toBeInTheDocument()
    await userEvent.click(screen.getByRole('button', { name: 'Confirm the address' }))
    expect(await screen.findByText('Your e-mail address is confirmed.')).toBeInTheDocument()
  })

  it('says what to do without a link', async () => {
    await show(<VerifyEmailPage />)
    expect(screen.getByText('The link is missing')).toBeInTheDocument()
    expect(screen.queryByRole('button', { name: 'Confirm the address' })).not.toBeInTheDocument()
  })
})

describe('ChoosePasswordPage', () => {
  it('keeps the link where the password is refused', async () => {
    const bodies = post('/auth/reset-password', () => problem('weak-password', 400), done)
    arriveAt('/reset-password', 'token-1')
    await show(<ChoosePasswordPage page="/reset-password" />)
    const password = screen.getByLabelText('New password')
    await userEvent.type(password, 'Password1!{Enter}')
    expect(await screen.findByText(/This password is easy to guess/)).toBeInTheDocument()
    await userEvent.clear(password)
    await userEvent.type(password, 'Walk-the-plank-42')
    expect(screen.queryByText(/This password is easy to guess/)).not.toBeInTheDocument()
    await userEvent.click(screen.getByRole('button', { name: 'Set the password' }))
    expect(await screen.findByText(/Your new password is set/)).toBeInTheDocument()
    expect(bodies).toEqual([
      { token: 'token-1', password: 'Password1!' },
      { token: 'token-1', password: 'Walk-the-plank-42' },
    ])
  })

  it('leads to a new mail where the link is not valid', async () => {
    post('/auth/reset-password', () => problem('link-not-valid', 422))
    arriveAt('/account-made', 'token-1')
    await show(<ChoosePasswordPage page="/account-made" />)
    await userEvent.type(screen.getByLabelText('New password'), 'Walk-the-plank-42{Enter}')
    expect(await screen.findByRole('link', { name: 'Ask for a new mail' })).toHaveAttribute(
      'href',
      '/forgot-password',
    )
  })
})

describe('EmailChangePage', () => {
  it.each([
    [true, /Your account has its new address/],
    [false, /once the link in the other mail is confirmed/],
  ])('says whether the address has changed: %s', async (changed, text) => {
    post('/auth/change-email/confirm', () => HttpResponse.json({ changed }))
    arriveAt('/change-email', 'token-1')
    await show(<EmailChangePage page="/change-email" />)
    await userEvent.click(screen.getByRole('button', { name: 'Agree to the change' }))
    expect(await screen.findByText(text)).toBeInTheDocument()
  })
})

describe('InvitationPage', () => {
  const invited = {
    organizationId: ORGANIZATION,
    organizationName: 'Analytical Society',
    email: 'ada@example.org',
    role: 'INSTRUCTOR',
  }

  function invitation(): void {
    server.use(http.get(`${API}/auth/invitations/token-1`, () => HttpResponse.json(invited)))
    arriveAt('/invitation', 'token-1')
  }

  it('lets a stranger register with it', async () => {
    invitation()
    const bodies = post('/auth/register', () =>
      HttpResponse.json({ ...signedInAnswer(), status: 'ACTIVE' }, { status: 201 }),
    )
    const onDone = vi.fn()
    await show(<InvitationPage signedInAs={undefined} onDone={onDone} />)
    expect(await screen.findByText('Analytical Society')).toBeInTheDocument()
    expect(screen.getByLabelText('E-mail address')).toHaveAttribute('readonly')
    expect(screen.queryByRole('radio')).not.toBeInTheDocument()
    await userEvent.type(screen.getByLabelText('First name'), 'Grace')
    await userEvent.type(screen.getByLabelText('New password'), 'Walk-the-plank-42{Enter}')
    await waitFor(() => expect(onDone).toHaveBeenCalledOnce())
    expect(bodies).toEqual([
      {
        firstName: 'Grace',
        lastName: null,
        email: 'ada@example.org',
        password: 'Walk-the-plank-42',
        invitation: 'token-1',
      },
    ])
  })

  it('lets the invited user accept, and goes on in the new membership', async () => {
    invitation()
    post('/auth/invitations/token-1/accept', () => HttpResponse.json(invited))
    const switched: (string | null)[] = []
    server.use(
      http.post(`${API}/auth/refresh`, ({ request }) => {
        switched.push(new URL(request.url).searchParams.get('organization'))
        return HttpResponse.json(signedInAnswer({ role: 'INSTRUCTOR' }))
      }),
    )
    document.cookie = 'academy_csrf=csrf-1; path=/'
    signedIn(signedInAnswer())
    const onDone = vi.fn()
    await show(<InvitationPage signedInAs="ada@example.org" onDone={onDone} />)
    await userEvent.click(await screen.findByRole('button', { name: 'Accept the invitation' }))
    await waitFor(() => expect(onDone).toHaveBeenCalledOnce())
    expect(switched).toEqual([ORGANIZATION])
  })

  it('asks another user to sign out', async () => {
    invitation()
    document.cookie = 'academy_csrf=csrf-1; path=/'
    signedIn(signedInAnswer())
    await show(<InvitationPage signedInAs="grace@example.org" onDone={vi.fn()} />)
    expect(await screen.findByText('grace@example.org')).toBeInTheDocument()
    expect(screen.queryByRole('button', { name: 'Accept the invitation' })).not.toBeInTheDocument()
    post('/auth/logout', done)
    await userEvent.click(
      screen.getByRole('button', { name: 'Sign out, and go on with the invited address' }),
    )
    expect(await screen.findByLabelText('First name')).toBeInTheDocument()
  })

  it('says that it is not valid any more', async () => {
    server.use(http.get(`${API}/auth/invitations/token-1`, () => problem('link-not-valid', 422)))
    arriveAt('/invitation', 'token-1')
    await show(<InvitationPage signedInAs={undefined} onDone={vi.fn()} />)
    expect(await screen.findByRole('alert')).toHaveTextContent('not valid any more')
    expect(screen.getByText('Ask the organisation for a new invitation.')).toBeInTheDocument()
  })
})

describe('SignInPage', () => {
  it('says what a provider’s sign-in came to', async () => {
    arriveAt('/login', 'error=account-suspended')
    await show(<SignInPage onDone={vi.fn()} />)
    expect(screen.getByRole('alert')).toHaveTextContent('This account is suspended.')
  })

  it('says an unknown code as something unexpected', async () => {
    arriveAt('/login', 'error=%3Cb%3Enonsense')
    await show(<SignInPage onDone={vi.fn()} />)
    expect(screen.getByRole('alert')).toHaveTextContent('Something unexpected happened.')
  })

  it('completes a provider’s sign-in by the second factor', async () => {
    const bodies = post(
      '/auth/oauth2/second-factor',
      () => problem('second-factor-required', 401),
      () => problem('wrong-second-factor', 401),
      () => HttpResponse.json(signedInAnswer()),
    )
    arriveAt('/login', 'second-factor=ticket-1')
    const onDone = vi.fn()
    await show(<SignInPage onDone={onDone} />)
    await userEvent.click(screen.getByRole('button', { name: 'Sign in' }))
    const code = await screen.findByLabelText('Code')
    await userEvent.type(code, '000000{Enter}')
    expect(await screen.findByRole('alert')).toHaveTextContent('This code is wrong')
    await userEvent.clear(code)
    await userEvent.type(code, '492039{Enter}')
    await waitFor(() => expect(onDone).toHaveBeenCalledOnce())
    expect(bodies).toEqual([
      { ticket: 'ticket-1', code: null },
      { ticket: 'ticket-1', code: '000000' },
      { ticket: 'ticket-1', code: '492039' },
    ])
  })

  it('goes back to the form from there', async () => {
    arriveAt('/login', 'second-factor=ticket-1')
    await show(<SignInPage onDone={vi.fn()} />)
    await userEvent.click(screen.getByRole('button', { name: 'Sign in another way' }))
    expect(screen.getByLabelText('Password')).toBeInTheDocument()
  })
})
