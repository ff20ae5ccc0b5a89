import { createFileRoute, notFound } from '@tanstack/react-router'
import { orNotFound } from '@/app/or-not-found'
import { PageSkeleton } from '@/components/skeleton'
import { PreviewPage } from '@/features/catalog/components/preview-page'
import { courseQuery, curriculumQuery, lessonQuery } from '@/lib/course-queries'
import { loadMessages } from '@/lib/messages'

export const Route = createFileRoute('/courses/$slug/preview/$lessonId')({
  loader: async ({ context: { queryClient }, params: { slug, lessonId } }) => {
    const [course, , lesson] = await orNotFound(
      Promise.all([
        queryClient.query(courseQuery(slug)),
        queryClient.query(curriculumQuery(slug)),
        queryClient.query(lessonQuery(lessonId)),
        loadMessages('catalog', 'lesson'),
      ]),
    )
    if (lesson.courseId !== course.id) {
      throw notFound()
    }
  },
  pendingComponent: PageSkeleton,
  component: Page,
})

function Page() {
  const { slug, lessonId } = Route.useParams()
  // A lesson's state, such as a video that was asked for, is not the next one's.
  return <PreviewPage key={lessonId} slug={slug} lessonId={lessonId} />
}
