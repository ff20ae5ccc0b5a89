import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { createFileRoute } from '@tanstack/react-router'
import { meQuery } from '@/features/account/api/get-me'
import { SessionsPage } from '@/features/auth/components/sessions-page'
import { loadMessages } from '@/lib/messages'

export const Route = createFileRoute('/_member/account/sessions')({
  loader: () => loadMessages('auth'),
  component: Page,
})

function Page() {
  const navigate = Route.useNavigate()
  const queryClient = useQueryClient()
  const { data: me } = useSuspenseQuery(meQuery)
  const leave = async (): Promise<void> => {
    await navigate({ to: '/login' })
    queryClient.clear()
  }
  return <SessionsPage userId={me.id} onSignedOut={() => void leave()} />
}
