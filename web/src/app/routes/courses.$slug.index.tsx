import { createFileRoute, redirect } from '@tanstack/react-router'
import { orNotFound } from '@/app/or-not-found'
import { PageSkeleton } from '@/components/skeleton'
import { CoursePage } from '@/features/catalog/components/course-page'
import { CourseAction } from '@/features/enrollment/components/course-action'
import { courseQuery, curriculumQuery } from '@/lib/course-queries'
import { loadMessages } from '@/lib/messages'

export const Route = createFileRoute('/courses/$slug/')({
  loader: async ({ context: { queryClient }, params: { slug } }) => {
    const [course, curriculum] = await orNotFound(
      Promise.all([
        queryClient.query(courseQuery(slug)),
        queryClient.query(curriculumQuery(slug)),
        loadMessages('catalog', 'enrollment'),
      ]),
    )
    if (course.slug !== slug) {
      queryClient.setQueryData(courseQuery(course.slug).queryKey, course)
      queryClient.setQueryData(curriculumQuery(course.slug).queryKey, curriculum)
      throw redirect({ to: '/courses/$slug', params: { slug: course.slug }, replace: true })
    }
  },
  pendingComponent: PageSkeleton,
  component: Page,
})

function Page() {
  const { slug } = Route.useParams()
  const navigate = Route.useNavigate()
  const enter = (reference: string): void =>
    void navigate({ to: '/dashboard/courses/$slug', params: { slug: reference } })
  return <CoursePage slug={slug} action={<CourseAction slug={slug} onEntered={enter} />} />
}
