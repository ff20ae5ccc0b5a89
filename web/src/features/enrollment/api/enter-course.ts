import type { QueryClient } from '@tanstack/react-query'
import { enrollmentQuery } from '@/lib/course-queries'
import { api, dataOf } from '@/lib/http'
import { asProblem } from '@/lib/problem'

/** Enters a course that asks for no code. Who is in it already is where they want to be. */
export async function enterCourse(queryClient: QueryClient, courseId: string): Promise<void> {
  try {
    await api.POST('/courses/{id}/enroll', { params: { path: { id: courseId } } })
  } catch (failure) {
    if (asProblem(failure).code !== 'already-enrolled') {
      throw failure
    }
  }
  await forgetPlace(queryClient, courseId)
}

/** Leaves a course; repeated, it changes nothing. */
export async function leaveCourse(queryClient: QueryClient, courseId: string): Promise<void> {
  await api.DELETE('/courses/{id}/enroll', { params: { path: { id: courseId } } })
  await forgetPlace(queryClient, courseId)
}

/** The course that a code opens, also for who is in it already. */
export async function redeemCode(queryClient: QueryClient, code: string): Promise<string> {
  const courseId = await courseOf(code)
  await forgetPlace(queryClient, courseId)
  return courseId
}

async function courseOf(code: string): Promise<string> {
  try {
    return (await dataOf(api.POST('/access-codes/redeem', { body: { code } }))).courseId
  } catch (failure) {
    const { code: reason, members } = asProblem(failure)
    if (reason !== 'already-enrolled' || typeof members.enrollmentId !== 'string') {
      throw failure
    }
    const path = { id: members.enrollmentId }
    return (await dataOf(api.GET('/enrollments/{id}', { params: { path } }))).courseId
  }
}

/** All lists and figures of courses may have changed; they are asked again where they are shown next. */
async function forgetPlace(queryClient: QueryClient, courseId: string): Promise<void> {
  await queryClient.invalidateQueries({ refetchType: 'none' })
  await queryClient.resetQueries({ queryKey: enrollmentQuery(courseId).queryKey })
  await queryClient.resetQueries({ queryKey: ['enrollment', 'own'] })
}
