import { QueryClient } from '@tanstack/react-query'

const FRESH = 30_000

/** Requests are repeated by the HTTP client, which knows what may be repeated; a query fails once it has given up. */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: { staleTime: FRESH, retry: false, refetchOnWindowFocus: false },
      mutations: { retry: false, networkMode: 'always' },
    },
  })
}
