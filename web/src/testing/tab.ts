import { vi } from 'vitest'
import { ORGANIZATION, USER } from './examples'

/** A tab of its own: modules with fresh state, on the storage, locks and channels that all tabs share. */
export async function openTab() {
  vi.resetModules()
  const session = await import('@/lib/session')
  const { api, dataOf } = await import('@/lib/http')
  const { Problem } = await import('@/lib/problem')
  return { session, api, dataOf, Problem }
}

export type Tab = Awaited<ReturnType<typeof openTab>>

/** The browser has a session whose access token expires after so many seconds. */
export function haveSession(expiresIn: number, change: { userId?: string; role?: string } = {}): void {
  document.cookie = 'academy_csrf=csrf-1; path=/'
  localStorage.setItem(
    'academy.session',
    JSON.stringify({
      userId: USER,
      organizationId: ORGANIZATION,
      role: 'STUDENT',
      until: Date.now() + expiresIn * 1000,
      ...change,
    }),
  )
}

/** Messages between tabs arrive a moment later. */
export function settle(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 20))
}
