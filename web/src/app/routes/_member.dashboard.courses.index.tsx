import { useQuery } from '@tanstack/react-query'
import { createFileRoute } from '@tanstack/react-router'
import { OwnCoursesPage } from '@/features/enrollment/components/own-courses-page'
import { dashboardQuery } from '@/features/learning/api/get-dashboard'
import { useLiveDashboard } from '@/features/learning/components/use-live-dashboard'
import { loadMessages } from '@/lib/messages'
import { useSession } from '@/lib/use-session'

export const Route = createFileRoute('/_member/dashboard/courses/')({
  loader: () => loadMessages('enrollment'),
  component: Page,
})

/** Without figures the courses are there nevertheless. */
function Page() {
  const navigate = Route.useNavigate()
  const session = useSession()
  useLiveDashboard()
  const { data } = useQuery(dashboardQuery)
  return (
    <OwnCoursesPage
      userId={'identity' in session ? session.identity.userId : ''}
      figures={data && new Map(data.courses.map((course) => [course.enrollmentId, course]))}
      onEntered={(slug) => void navigate({ to: '/dashboard/courses/$slug', params: { slug } })}
    />
  )
}
