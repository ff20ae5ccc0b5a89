import { queryOptions } from '@tanstack/react-query'
import type { components } from '@/api-types/course'
import { api, dataOf } from '@/lib/http'

type Curriculum = components['schemas']['CurriculumView']
export type CurriculumModule = Curriculum['modules'][number]

/**
 * All modules and lessons of a course, without their contents.
 *
 * @param reference id or slug
 */
export function curriculumQuery(reference: string) {
  return queryOptions({
    queryKey: ['learning', 'curriculum', reference],
    queryFn: ({ signal }) =>
      dataOf(api.GET('/courses/{id}/curriculum', { params: { path: { id: reference } }, signal })),
  })
}
