import { queryOptions } from '@tanstack/react-query'
import type { components } from '@/api-types/auth'
import { api, dataOf } from '@/lib/http'

/** The user's profile, and the tag by which a change says what it relies on. */
export type Me = components['schemas']['ProfileView'] & { tag: string | undefined }

export const meQuery = queryOptions({
  queryKey: ['account', 'me'],
  queryFn: ({ signal }) => meOf(api.GET('/users/me', { signal })),
  staleTime: 5 * 60_000,
})

export async function meOf(
  call: Promise<{ data?: components['schemas']['ProfileView']; response: Response }>,
): Promise<Me> {
  const profile = await dataOf(call)
  const { response } = await call
  return { ...profile, tag: response.headers.get('ETag') ?? undefined }
}
