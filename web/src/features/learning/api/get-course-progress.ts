import { queryOptions } from '@tanstack/react-query'
import type { components } from '@/api-types/progress'
import { api, dataOf } from '@/lib/http'
import { Problem } from '@/lib/problem'

export type CourseProgress = components['schemas']['CourseProgressView']

export function courseProgressQuery(enrollmentId: string) {
  return queryOptions({
    queryKey: ['learning', 'course-progress', enrollmentId],
    queryFn: ({ signal }) =>
      dataOf(api.GET('/progress/course/{enrollmentId}', { params: { path: { enrollmentId } }, signal })),
    // A new enrolment is known to the record of progress a moment later.
    retry: (attempts, failure) => failure instanceof Problem && failure.status === 404 && attempts < 5,
    retryDelay: (attempts) => 300 * 2 ** attempts,
  })
}
