import { useQueryClient } from '@tanstack/react-query'
import { createFileRoute } from '@tanstack/react-router'
import { meQuery } from '@/features/account/api/get-me'
import { DataPage } from '@/features/account/components/data-page'
import { dropDraftsOf } from '@/lib/drafts'
import { dropCompletionsOf } from '@/lib/outbox'

export const Route = createFileRoute('/_member/account/data')({ component: Page })

function Page() {
  const navigate = Route.useNavigate()
  const queryClient = useQueryClient()
  const leave = async (): Promise<void> => {
    const userId = queryClient.getQueryData(meQuery.queryKey)?.id
    await navigate({ to: '/account-erased', replace: true })
    queryClient.clear()
    if (userId !== undefined) {
      await Promise.all([dropDraftsOf(userId), dropCompletionsOf(userId)])
    }
  }
  return <DataPage onErased={() => void leave()} />
}
