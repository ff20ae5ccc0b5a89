import type { QueryClient } from '@tanstack/react-query'
import { courseQuery, type Course } from './get-course'
import { courseProgressQuery } from './get-course-progress'
import { curriculumQuery } from './get-curriculum'
import { enrollmentQuery } from './get-enrollment'

/**
 * What the pages of a course need, asked side by side: the course, its curriculum and how far the student is. Answers
 * are kept under the slug, too, where the address named the id.
 */
export async function loadCourse(queryClient: QueryClient, reference: string): Promise<Course> {
  const curriculum = queryClient.query({ ...curriculumQuery(reference), staleTime: 'static' })
  const course = await queryClient.query({ ...courseQuery(reference), staleTime: 'static' })
  const progress = loadProgress(queryClient, course.id)
  if (course.slug !== reference) {
    queryClient.setQueryData(courseQuery(course.slug).queryKey, course)
    queryClient.setQueryData(curriculumQuery(course.slug).queryKey, await curriculum)
  }
  await Promise.all([curriculum, progress])
  return course
}

/** The page shows why there is no progress; it does not fail for it. */
async function loadProgress(queryClient: QueryClient, courseId: string): Promise<void> {
  const enrollment = await queryClient.query({ ...enrollmentQuery(courseId), staleTime: 'static' })
  if (enrollment !== null) {
    await queryClient.query(courseProgressQuery(enrollment.id)).catch(() => undefined)
  }
}
