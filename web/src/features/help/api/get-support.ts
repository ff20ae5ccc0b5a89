import { queryOptions } from '@tanstack/react-query'
import { api, dataOf } from '@/lib/http'

/** The address to which users write; null where the platform has none. */
export const supportQuery = queryOptions({
  queryKey: ['help', 'support'],
  queryFn: async ({ signal }) =>
    (await dataOf(api.GET('/settings', { signal }))).general.supportEmail ?? null,
  staleTime: 5 * 60_000,
})
