import { queryOptions } from '@tanstack/react-query'
import { api, dataOf } from '@/lib/http'

/** How the platform presents itself. */
export const platformQuery = queryOptions({
  queryKey: ['catalog', 'platform'],
  queryFn: async ({ signal }) => (await dataOf(api.GET('/settings', { signal }))).general,
  staleTime: 5 * 60_000,
})
