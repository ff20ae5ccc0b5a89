import { screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { startSession } from '@/lib/session'
import { dashboard } from '@/testing/examples'
import { show } from '@/testing/render'
import { API, http, HttpResponse, server } from '@/testing/server'
import { haveSession } from '@/testing/tab'
import { Search } from './search'

beforeEach(() => {
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe = vi.fn()
      unobserve = vi.fn()
      disconnect = vi.fn()
    },
  )
  Element.prototype.scrollIntoView = vi.fn()
})

async function open(): Promise<HTMLElement> {
  await userEvent.keyboard('{Control>}k{/Control}')
  return screen.findByRole('combobox', { name: 'Search and commands' }, { timeout: 5_000 })
}

describe('the palette', () => {
  it('leads visitors to signing in, and chooses colours', async () => {
    await show(<Search />)
    await open()
    expect(screen.getByRole('option', { name: 'Sign in' })).toBeInTheDocument()
    expect(screen.queryByRole('option', { name: 'Sign out' })).not.toBeInTheDocument()
    await userEvent.keyboard('colours dark')
    expect(screen.getAllByRole('option')).toHaveLength(1)
    await userEvent.keyboard('{Enter}')
    expect(document.documentElement).toHaveClass('dark')
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument()
  })

  it('knows the pages and the courses of a student', async () => {
    haveSession(900)
    await startSession()
    server.use(http.get(`${API}/analytics/me`, () => HttpResponse.json(dashboard())))
    await show(<Search />)
    await userEvent.click(screen.getByRole('button', { name: 'Search and commands' }))
    await screen.findByRole('option', { name: 'Sign out' })
    const title = dashboard().courses[0]!.title!
    expect(await screen.findByRole('option', { name: title })).toBeInTheDocument()
    expect(screen.getByRole('option', { name: 'Dashboard' })).toBeInTheDocument()
    await userEvent.keyboard('zzz')
    expect(await screen.findByText('Nothing has this name.')).toBeInTheDocument()
    await userEvent.keyboard('{Escape}')
    await waitFor(() => expect(screen.getByRole('button', { name: 'Search and commands' })).toHaveFocus())
  })
})

describe('single keys', () => {
  it('show the list of all shortcuts', async () => {
    await show(<Search />)
    await userEvent.keyboard('?')
    expect(await screen.findByRole('dialog', { name: 'Keyboard shortcuts' })).toHaveTextContent('Next lesson')
  })

  it('go to the search of the page where there is one', async () => {
    await show(
      <>
        <Search />
        <main>
          <input type="search" aria-label="Courses" />
        </main>
      </>,
    )
    await userEvent.keyboard('/')
    expect(screen.getByRole('searchbox')).toHaveFocus()
    expect(screen.getByRole('searchbox')).toHaveValue('')
  })
})
