import { infiniteQueryOptions } from '@tanstack/react-query'
import type { components } from '@/api-types/course'
import { api, dataOf } from '@/lib/http'
import type { Level } from './catalogue-search'

export type CourseSummary = components['schemas']['CourseSummary']

export type CourseFilter = {
  level?: Level | undefined
  language?: string | undefined
  category?: string | undefined
}

const AT_ONCE = 24

/**
 * Published courses, the newest first.
 *
 * @param filter `category` is an id
 */
export function coursesQuery(filter: CourseFilter = {}) {
  return infiniteQueryOptions({
    queryKey: ['catalog', 'courses', filter],
    queryFn: ({ pageParam, signal }) =>
      dataOf(
        api.GET('/courses', {
          params: {
            query: { ...given(filter), limit: AT_ONCE, ...(pageParam === '' ? {} : { cursor: pageParam }) },
          },
          signal,
        }),
      ),
    initialPageParam: '',
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
  })
}

function given({ level, language, category }: CourseFilter) {
  return {
    ...(level === undefined ? {} : { level }),
    ...(language === undefined ? {} : { language }),
    ...(category === undefined ? {} : { category }),
  }
}
