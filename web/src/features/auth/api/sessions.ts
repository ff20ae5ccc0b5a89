import { queryOptions } from '@tanstack/react-query'
import type { components } from '@/api-types/auth'
import { api, dataOf } from '@/lib/http'

export type Session = components['schemas']['SessionView']

export const sessionsQuery = queryOptions({
  queryKey: ['auth', 'sessions'],
  queryFn: async ({ signal }) => (await dataOf(api.GET('/auth/sessions', { signal }))).items,
})

export async function endSession(id: string): Promise<void> {
  await api.DELETE('/auth/sessions/{id}', { params: { path: { id } } })
}
