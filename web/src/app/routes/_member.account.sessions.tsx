import { useQueryClient } from '@tanstack/react-query'
import { createFileRoute } from '@tanstack/react-router'
import { SessionsPage } from '@/features/auth/components/sessions-page'
import { loadMessages } from '@/lib/messages'

export const Route = createFileRoute('/_member/account/sessions')({
  loader: () => loadMessages('auth'),
  component: Page,
})

function Page() {
  const navigate = Route.useNavigate()
  const queryClient = useQueryClient()
  const leave = async (): Promise<void> => {
    await navigate({ to: '/login' })
    queryClient.clear()
  }
  return <SessionsPage onSignedOut={() => void leave()} />
}
