import { screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it, vi } from 'vitest'
import { signedInAnswer } from '@/testing/examples'
import { show } from '@/testing/render'
import { API, http, HttpResponse, problem, server } from '@/testing/server'
import { SignInForm } from './sign-in-form'
import { SignInPage } from './sign-in-page'

const SECOND_FACTOR = {
  secret: 'JBSWY3DPEHPK3PXP',
  uri: 'otpauth://totp/Academy:ada@example.org?secret=JBSWY3DPEHPK3PXP',
}

function answer(...answers: (() => Response)[]): unknown[] {
  const bodies: unknown[] = []
  server.use(
    http.post(`${API}/auth/login`, async ({ request }) => {
      bodies.push(await request.json())
      return (answers.length > 1 ? answers.shift()! : answers[0]!)()
    }),
  )
  return bodies
}

async function enter(email: string, password: string): Promise<void> {
  await userEvent.type(screen.getByLabelText('E-mail address'), email)
  await userEvent.type(screen.getByLabelText('Password'), password)
  await userEvent.click(screen.getByRole('button', { name: 'Sign in' }))
}

describe('SignInForm', () => {
  it('signs in', async () => {
    const bodies = answer(() => HttpResponse.json(signedInAnswer()))
    const done = vi.fn()
    await show(<SignInForm onSignedIn={done} />)
    await enter(' ada@example.org', ' with spaces ')
    await waitFor(() =>
      expect(done).toHaveBeenCalledWith([], expect.anything(), undefined, expect.anything()),
    )
    expect(bodies).toEqual([{ email: 'ada@example.org', password: ' with spaces ', code: null }])
  })

  it('says what is missing beside the field, and sends nothing', async () => {
    const bodies = answer(() => HttpResponse.json(signedInAnswer()))
    await show(<SignInForm onSignedIn={vi.fn()} />)
    await userEvent.click(screen.getByRole('button', { name: 'Sign in' }))
    await waitFor(() => expect(screen.getByLabelText('E-mail address')).toHaveFocus())
    expect(screen.getByLabelText('E-mail address')).toHaveAccessibleDescription('Enter your e-mail address.')
    expect(screen.getByLabelText('Password')).toHaveAccessibleDescription('Enter your password.')
    expect(bodies).toEqual([])
  })

  it('says that address or password is wrong, and keeps both', async () => {
    answer(() => problem('wrong-credentials', 401))
    await show(<SignInForm onSignedIn={vi.fn()} />)
    await enter('ada@example.org', 'wrong')
    await waitFor(() => expect(screen.getByRole('alert')).toHaveFocus())
    expect(screen.getByLabelText('Password')).toHaveValue('wrong')
  })

  it('says how long an account is locked', async () => {
    answer(() => problem('too-many-failed-sign-ins', 429, { headers: { 'Retry-After': '300' } }))
    await show(<SignInForm onSignedIn={vi.fn()} />)
    await enter('ada@example.org', 'wrong')
    expect(await screen.findByRole('alert')).toHaveTextContent('300 seconds')
  })

  it('asks for the code once the password is right, without an error', async () => {
    const bodies = answer(
      () => problem('second-factor-required', 401),
      () => problem('wrong-second-factor', 401),
      () => HttpResponse.json(signedInAnswer()),
    )
    const done = vi.fn()
    await show(<SignInForm onSignedIn={done} />)
    await enter('ada@example.org', 'right')
    const code = await screen.findByLabelText('Code')
    expect(screen.queryByRole('alert')).not.toBeInTheDocument()
    await waitFor(() => expect(code).toHaveFocus())
    expect(code).toHaveAttribute('autocomplete', 'one-time-code')
    await userEvent.type(code, '000000{Enter}')
    expect(await screen.findByRole('alert')).toBeInTheDocument()
    await userEvent.clear(code)
    await userEvent.type(code, '492039{Enter}')
    await waitFor(() => expect(done).toHaveBeenCalled())
    expect(bodies.map((body) => (body as { code: string | null }).code)).toEqual([null, '000000', '492039'])
  })

  it('shows the key for an authenticator where a second factor is required', async () => {
    answer(() => problem('second-factor-setup-required', 401, { members: { secondFactor: SECOND_FACTOR } }))
    await show(<SignInForm onSignedIn={vi.fn()} />)
    await enter('ada@example.org', 'right')
    expect(await screen.findByRole('img', { name: 'Picture for the authenticator' })).toBeInTheDocument()
    expect(screen.getByText('JBSW Y3DP EHPK 3PXP')).toBeInTheDocument()
    expect(screen.getByLabelText('Code')).toBeInTheDocument()
  })

  it('fixes the address where only one user may go on', async () => {
    await show(<SignInForm email="ada@example.org" onSignedIn={vi.fn()} />)
    expect(screen.getByLabelText('E-mail address')).toHaveValue('ada@example.org')
    expect(screen.getByLabelText('E-mail address')).toHaveAttribute('readonly')
  })
})

describe('SignInPage', () => {
  it('shows recovery codes once, and goes on when they are kept', async () => {
    answer(() => HttpResponse.json({ ...signedInAnswer(), recoveryCodes: ['7KQ2M-P4XZT', '8KQ2M-P4XZT'] }))
    const done = vi.fn()
    await show(<SignInPage onDone={done} />)
    await enter('ada@example.org', 'right')
    expect(await screen.findByRole('heading', { name: 'Your recovery codes' })).toBeInTheDocument()
    expect(screen.getAllByRole('listitem').map((item) => item.textContent)).toEqual([
      '7KQ2M-P4XZT',
      '8KQ2M-P4XZT',
    ])
    expect(screen.getByRole('link', { name: 'Keep as a file' })).toHaveAttribute('download')
    expect(done).not.toHaveBeenCalled()
    await userEvent.click(screen.getByRole('button', { name: 'I have kept them' }))
    expect(done).toHaveBeenCalledOnce()
  })

  it('goes on at once where there is nothing to keep', async () => {
    answer(() => HttpResponse.json(signedInAnswer()))
    const done = vi.fn()
    await show(<SignInPage onDone={done} />)
    await enter('ada@example.org', 'right')
    await waitFor(() => expect(done).toHaveBeenCalledOnce())
  })
})
