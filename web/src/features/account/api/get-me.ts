import { queryOptions } from '@tanstack/react-query'
import type { components } from '@/api-types/auth'
import { api, dataOf } from '@/lib/http'

export type Profile = components['schemas']['ProfileView']

export const meQuery = queryOptions({
  queryKey: ['account', 'me'],
  queryFn: ({ signal }) => dataOf(api.GET('/users/me', { signal })),
  staleTime: 5 * 60_000,
})
