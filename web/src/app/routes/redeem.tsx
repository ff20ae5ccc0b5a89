import { createFileRoute } from '@tanstack/react-router'
import { RedeemPage } from '@/features/enrollment/components/redeem-page'
import { forgetArrival } from '@/lib/arrival'
import { loadMessages } from '@/lib/messages'

export const Route = createFileRoute('/redeem')({
  loader: () => loadMessages('enrollment'),
  component: Page,
})

function Page() {
  const navigate = Route.useNavigate()
  const enter = async (courseId: string): Promise<void> => {
    await navigate({ to: '/dashboard/courses/$slug', params: { slug: courseId } })
    forgetArrival('/redeem')
  }
  return <RedeemPage onEntered={(courseId) => void enter(courseId)} />
}
