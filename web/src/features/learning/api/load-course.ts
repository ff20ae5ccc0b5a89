import type { QueryClient } from '@tanstack/react-query'
import { courseQuery, curriculumQuery, enrollmentQuery, whileActive, type Course } from '@/lib/course-queries'
import { courseProgressQuery } from './get-course-progress'

/**
 * What the pages of a course need, asked side by side: the course, its curriculum and how far the student is. Answers
 * are kept under the slug, too, where the address named the id.
 */
export async function loadCourse(queryClient: QueryClient, reference: string): Promise<Course> {
  const [course, curriculum] = await Promise.all([
    loadWithProgress(queryClient, reference),
    queryClient.query({ ...curriculumQuery(reference), staleTime: 'static' }),
  ])
  if (course.slug !== reference) {
    queryClient.setQueryData(courseQuery(course.slug).queryKey, course)
    queryClient.setQueryData(curriculumQuery(course.slug).queryKey, curriculum)
  }
  return course
}

async function loadWithProgress(queryClient: QueryClient, reference: string): Promise<Course> {
  const course = await queryClient.query({ ...courseQuery(reference), staleTime: 'static' })
  const enrollment = whileActive(
    await queryClient.query({ ...enrollmentQuery(course.id), staleTime: 'static' }),
  )
  if (enrollment !== null) {
    // The page shows why there is no progress; it does not fail for it.
    await queryClient.query({ ...courseProgressQuery(enrollment.id), retry: false }).catch(() => undefined)
  }
  return course
}
