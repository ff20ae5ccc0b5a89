import { screen } from '@testing-library/react'
import { expect, it } from 'vitest'
import { startSession } from '@/lib/session'
import { show } from '@/testing/render'
import { haveSession } from '@/testing/tab'
import { PhoneBar } from './phone-bar'

it('leads visitors to the catalogue, and has at most five entries for a student', async () => {
  const { unmount } = await show(<PhoneBar />)
  expect(screen.getByRole('link', { name: 'Catalogue' })).toHaveAttribute('href', '/courses')
  expect(screen.queryByRole('link', { name: 'Dashboard' })).not.toBeInTheDocument()
  unmount()
  haveSession(900)
  await startSession()
  await show(<PhoneBar />)
  expect(screen.getByRole('link', { name: 'Dashboard' })).toHaveAttribute('href', '/dashboard')
  expect(screen.getAllByRole('link').length).toBeLessThanOrEqual(5)
})
