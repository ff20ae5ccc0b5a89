import { queryOptions } from '@tanstack/react-query'
import type { components } from '@/api-types/course'
import { api, dataOf } from './http'
import { sessionState } from './session'

type Schemas = components['schemas']
export type Course = Schemas['CourseView']
export type CurriculumModule = Schemas['CurriculumView']['modules'][number]
export type Lesson = Schemas['LessonView']
export type Enrollment = Schemas['EnrollmentSummary']

/** @param reference id or slug */
export function courseQuery(reference: string) {
  return queryOptions({
    queryKey: ['course', reference],
    queryFn: ({ signal }) =>
      dataOf(api.GET('/courses/{id}', { params: { path: { id: reference } }, signal })),
  })
}

/**
 * All modules and lessons of a course, without their contents.
 *
 * @param reference id or slug
 */
export function curriculumQuery(reference: string) {
  return queryOptions({
    queryKey: ['curriculum', reference],
    queryFn: ({ signal }) =>
      dataOf(api.GET('/courses/{id}/curriculum', { params: { path: { id: reference } }, signal })),
  })
}

export function lessonQuery(id: string) {
  return queryOptions({
    queryKey: ['lesson', id],
    queryFn: ({ signal }) => dataOf(api.GET('/lessons/{id}', { params: { path: { id } }, signal })),
  })
}

/** The caller's own enrolment in a course, also one that they have left; null where they were never in it. */
export function enrollmentQuery(courseId: string) {
  return queryOptions({
    queryKey: ['enrollment', courseId],
    queryFn: async ({ signal }): Promise<Enrollment | null> => {
      const page = await dataOf(api.GET('/enrollments', { params: { query: { courseId } }, signal }))
      // Instructors get the enrolments of all their students.
      return page.items.find(({ userId }) => userId === callerId()) ?? null
    },
  })
}

/** For `select`: the enrolment as long as the student is in the course. */
export function whileActive(enrollment: Enrollment | null): Enrollment | null {
  return enrollment?.status === 'ACTIVE' ? enrollment : null
}

function callerId(): string | undefined {
  const session = sessionState()
  return 'identity' in session ? session.identity.userId : undefined
}
