import { queryOptions } from '@tanstack/react-query'
import type { components } from '@/api-types/auth'
import { api, dataOf } from '@/lib/http'
import { asProblem } from '@/lib/problem'

export type InstructorCard = components['schemas']['CardView']

/** What everybody may know of an instructor; null where the instructor has no published course. */
export function instructorCardQuery(userId: string) {
  return queryOptions({
    queryKey: ['catalog', 'instructor-card', userId],
    queryFn: async ({ signal }): Promise<InstructorCard | null> => {
      try {
        return await dataOf(api.GET('/users/{id}/card', { params: { path: { id: userId } }, signal }))
      } catch (failure) {
        if (asProblem(failure).status === 404) {
          return null
        }
        throw failure
      }
    },
    staleTime: 5 * 60_000,
  })
}
