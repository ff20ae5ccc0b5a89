import { queryOptions } from '@tanstack/react-query'
import { api, dataOf } from '@/lib/http'

export const meQuery = queryOptions({
  queryKey: ['account', 'me'],
  queryFn: ({ signal }) => dataOf(api.GET('/users/me', { signal })),
  staleTime: 5 * 60_000,
})
