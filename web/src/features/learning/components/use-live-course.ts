import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { courseProgressQuery, type CourseProgress } from '../api/get-course-progress'
import { dashboardQuery } from '../api/get-dashboard'
import { useLiveDashboard } from './use-live-dashboard'

/** How far the student is in a course, asked again when the live dashboard says that something has changed. */
export function useLiveCourse(enrollmentId: string | undefined): CourseProgress | undefined {
  const queryClient = useQueryClient()
  useLiveDashboard()
  const card = useQuery({
    ...dashboardQuery,
    enabled: false,
    select: (dashboard) => dashboard.courses.find((course) => course.enrollmentId === enrollmentId),
  }).data
  const { data: progress } = useQuery({
    ...courseProgressQuery(enrollmentId ?? ''),
    enabled: enrollmentId !== undefined,
  })
  const heard = card?.completed
  const shown = progress?.completed
  useEffect(() => {
    if (enrollmentId !== undefined && heard !== undefined && shown !== undefined && heard > shown) {
      void queryClient.invalidateQueries({ queryKey: courseProgressQuery(enrollmentId).queryKey })
    }
  }, [queryClient, enrollmentId, heard, shown])
  return progress
}
