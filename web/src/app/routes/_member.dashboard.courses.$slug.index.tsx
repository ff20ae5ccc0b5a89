import { createFileRoute, redirect } from '@tanstack/react-router'
import { orNotFound } from '@/app/or-not-found'
import { PageSkeleton } from '@/components/skeleton'
import { LeaveCourse } from '@/features/enrollment/components/leave-course'
import { loadCourse } from '@/features/learning/api/load-course'
import { CourseHome } from '@/features/learning/components/course-home'
import { loadMessages } from '@/lib/messages'

export const Route = createFileRoute('/_member/dashboard/courses/$slug/')({
  loader: async ({ context, params }) => {
    const [course] = await orNotFound(
      Promise.all([loadCourse(context.queryClient, params.slug), loadMessages('learning', 'enrollment')]),
    )
    if (course.slug !== params.slug) {
      throw redirect({ to: '/dashboard/courses/$slug', params: { slug: course.slug }, replace: true })
    }
  },
  pendingComponent: PageSkeleton,
  component: Page,
})

function Page() {
  const { slug } = Route.useParams()
  const navigate = Route.useNavigate()
  return (
    <CourseHome
      slug={slug}
      actions={(enrollment) => (
        <LeaveCourse enrollment={enrollment} onLeft={() => void navigate({ to: '/dashboard/courses' })} />
      )}
    />
  )
}
