import { queryOptions } from '@tanstack/react-query'
import { api, dataOf } from '@/lib/http'

/** Which providers users may sign in by, and whether instructors wait for approval. */
export const signInOptionsQuery = queryOptions({
  queryKey: ['auth', 'sign-in-options'],
  queryFn: async ({ signal }) => (await dataOf(api.GET('/settings', { signal }))).signIn,
  staleTime: 5 * 60_000,
})
