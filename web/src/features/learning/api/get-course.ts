import { queryOptions } from '@tanstack/react-query'
import type { components } from '@/api-types/course'
import { api, dataOf } from '@/lib/http'

export type Course = components['schemas']['CourseView']

/** @param reference id or slug */
export function courseQuery(reference: string) {
  return queryOptions({
    queryKey: ['learning', 'course', reference],
    queryFn: ({ signal }) =>
      dataOf(api.GET('/courses/{id}', { params: { path: { id: reference } }, signal })),
  })
}
