import { screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, it } from 'vitest'
import { sessionEnded, startSession } from '@/lib/session'
import { signedInAnswer } from '@/testing/examples'
import { show } from '@/testing/render'
import { API, http, HttpResponse, server } from '@/testing/server'
import { haveSession } from '@/testing/tab'
import { SessionDialog } from './session-dialog'

// The forms' code is loaded when it is needed.
const LOADED = { timeout: 10_000 }

async function endSession(recoveryCodes: string[]): Promise<void> {
  haveSession(900)
  await startSession()
  sessionEnded()
  server.use(
    http.get(`${API}/settings`, () => HttpResponse.json({ signIn: { providers: [] } })),
    http.post(`${API}/auth/login`, () => HttpResponse.json({ ...signedInAnswer(), recoveryCodes })),
  )
  await show(<SessionDialog />)
  await screen.findByRole('button', { name: 'Sign in' }, LOADED)
  await userEvent.type(screen.getByLabelText('E-mail address'), 'ada@example.org')
  await userEvent.type(screen.getByLabelText('Password'), 'secret')
  await userEvent.click(screen.getByRole('button', { name: 'Sign in' }))
}

it('shows recovery codes that the sign-in has made until they are kept', { timeout: 30_000 }, async () => {
  await endSession(['AAAA-1111', 'BBBB-2222'])
  expect(await screen.findByText('BBBB-2222', {}, LOADED)).toBeInTheDocument()
  await userEvent.keyboard('{Escape}')
  expect(screen.getByRole('dialog', { name: 'Your recovery codes' })).toBeInTheDocument()
  await userEvent.click(screen.getByRole('button', { name: 'I have kept them' }))
  expect(screen.queryByRole('dialog')).not.toBeInTheDocument()
})

it('closes where there are none', { timeout: 30_000 }, async () => {
  await endSession([])
  await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument())
})
