import { queryOptions } from '@tanstack/react-query'
import type { components } from '@/api-types/course'
import { api, dataOf } from '@/lib/http'

export type Lesson = components['schemas']['LessonView']

export function lessonQuery(id: string) {
  return queryOptions({
    queryKey: ['learning', 'lesson', id],
    queryFn: ({ signal }) => dataOf(api.GET('/lessons/{id}', { params: { path: { id } }, signal })),
  })
}
