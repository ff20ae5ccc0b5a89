import { queryOptions } from '@tanstack/react-query'
import type { components } from '@/api-types/progress'
import { api, dataOf } from '@/lib/http'

export type CourseProgress = components['schemas']['CourseProgressView']

export function courseProgressQuery(enrollmentId: string) {
  return queryOptions({
    queryKey: ['learning', 'course-progress', enrollmentId],
    queryFn: ({ signal }) =>
      dataOf(api.GET('/progress/course/{enrollmentId}', { params: { path: { enrollmentId } }, signal })),
  })
}
