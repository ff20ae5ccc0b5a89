import { queryOptions } from '@tanstack/react-query'
import type { components } from '@/api-types/auth'
import { api, dataOf } from '@/lib/http'
import { signedOut } from '@/lib/session'

export type Session = components['schemas']['SessionView']

export const sessionsQuery = queryOptions({
  queryKey: ['auth', 'sessions'],
  queryFn: async ({ signal }) => (await dataOf(api.GET('/auth/sessions', { signal }))).items,
})

export async function endSession(id: string): Promise<void> {
  await api.DELETE('/auth/sessions/{id}', { params: { path: { id } } })
}

/** On every device, this one included. */
export async function endAllSessions(): Promise<void> {
  await api.POST('/auth/logout', { params: { query: { all: true } } })
  signedOut()
}
