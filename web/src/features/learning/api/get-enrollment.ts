import { queryOptions } from '@tanstack/react-query'
import type { components } from '@/api-types/course'
import { api, dataOf } from '@/lib/http'

export type Enrollment = components['schemas']['EnrollmentSummary']

/** The caller's active enrolment in a course, null where there is none. */
export function enrollmentQuery(courseId: string) {
  return queryOptions({
    queryKey: ['learning', 'enrollment', courseId],
    queryFn: async ({ signal }): Promise<Enrollment | null> => {
      const page = await dataOf(api.GET('/enrollments', { params: { query: { courseId } }, signal }))
      return page.items.find((enrollment) => enrollment.status === 'ACTIVE') ?? null
    },
  })
}
