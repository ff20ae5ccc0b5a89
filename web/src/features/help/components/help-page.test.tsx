import { screen } from '@testing-library/react'
import { expect, it } from 'vitest'
import { show } from '@/testing/render'
import { API, http, HttpResponse, problem, server } from '@/testing/server'
import { HelpPage } from './help-page'

it('says how things are done, and where to write', async () => {
  server.use(
    http.get(`${API}/settings`, () =>
      HttpResponse.json({ general: { supportEmail: 'help@academy.example' } }),
    ),
  )
  await show(<HelpPage />)
  expect(screen.getByRole('heading', { name: 'For students' })).toBeInTheDocument()
  expect(await screen.findByRole('link', { name: 'help@academy.example' })).toHaveAttribute(
    'href',
    'mailto:help@academy.example',
  )
})

it('says all the rest where the address cannot be asked', async () => {
  server.use(http.get(`${API}/settings`, () => problem('internal-error', 500)))
  await show(<HelpPage />)
  expect(screen.getByRole('heading', { name: 'Accessibility' })).toBeInTheDocument()
  expect(screen.queryByRole('link')).not.toBeInTheDocument()
})
