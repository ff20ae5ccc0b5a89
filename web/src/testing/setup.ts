import '@testing-library/jest-dom/vitest'
import 'fake-indexeddb/auto'
// Without globals, Testing Library does not clean up by itself.
// eslint-disable-next-line testing-library/no-manual-cleanup
import { cleanup, configure } from '@testing-library/react'
import { afterAll, afterEach, beforeAll, beforeEach, vi } from 'vitest'
import { FakeLocks } from './locks'
import { server } from './server'

vi.stubGlobal('matchMedia', () => ({ matches: false, addEventListener: () => undefined }))

configure({ asyncUtilTimeout: 5_000 })

beforeAll(() => server.listen({ onUnhandledRequest: 'error' }))

beforeEach(() => {
  Object.defineProperty(navigator, 'locks', { configurable: true, value: new FakeLocks() })
})

afterEach(() => {
  cleanup()
  server.resetHandlers()
  localStorage.clear()
  for (const pair of document.cookie.split('; ')) {
    document.cookie = `${pair.split('=')[0]}=; max-age=0; path=/`
  }
})

afterAll(() => server.close())
