import { createFileRoute, redirect } from '@tanstack/react-router'
import { orNotFound } from '@/app/or-not-found'
import { PageSkeleton } from '@/components/skeleton'
import { lessonQuery } from '@/lib/course-queries'
import { loadCourse } from '@/features/learning/api/load-course'
import { LessonReader } from '@/features/learning/components/lesson-reader'
import { loadMessages } from '@/lib/messages'

export const Route = createFileRoute('/_member/dashboard/courses/$slug/lessons/$lessonId')({
  loader: async ({ context: { queryClient }, params: { slug, lessonId } }) => {
    const [course] = await orNotFound(
      Promise.all([
        loadCourse(queryClient, slug),
        queryClient.query({ ...lessonQuery(lessonId), staleTime: 'static' }),
        loadMessages('learning', 'lesson'),
      ]),
    )
    if (course.slug !== slug) {
      throw redirect({
        to: '/dashboard/courses/$slug/lessons/$lessonId',
        params: { slug: course.slug, lessonId },
        replace: true,
      })
    }
  },
  pendingComponent: PageSkeleton,
  component: Page,
})

function Page() {
  const { slug, lessonId } = Route.useParams()
  // A lesson's state, such as a video that was asked for, is not the next one's.
  return <LessonReader key={lessonId} slug={slug} lessonId={lessonId} />
}
