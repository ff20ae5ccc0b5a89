import { queryOptions } from '@tanstack/react-query'
import type { Enrollment } from '@/lib/course-queries'
import { api, dataOf } from '@/lib/http'

/** All enrolments of a student, also in courses that they have left, the newest first. */
export function ownEnrollmentsQuery(userId: string) {
  return queryOptions({
    queryKey: ['enrollment', 'own', userId],
    queryFn: async ({ signal }): Promise<Enrollment[]> => {
      const enrollments: Enrollment[] = []
      let cursor: string | null | undefined
      do {
        const query = { limit: 100, ...(cursor == null ? {} : { cursor }) }
        const page = await dataOf(api.GET('/enrollments', { params: { query }, signal }))
        enrollments.push(...page.items.filter((it) => it.userId === userId))
        cursor = page.nextCursor
      } while (cursor != null)
      return enrollments
    },
  })
}
