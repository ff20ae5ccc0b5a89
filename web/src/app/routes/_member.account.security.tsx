import { useSuspenseQuery } from '@tanstack/react-query'
import { createFileRoute } from '@tanstack/react-router'
import { meQuery } from '@/features/account/api/get-me'
import { SecurityPage } from '@/features/auth/components/security-page'
import { loadMessages } from '@/lib/messages'

export const Route = createFileRoute('/_member/account/security')({
  loader: () => loadMessages('auth'),
  component: Page,
})

function Page() {
  const { data: me } = useSuspenseQuery(meQuery)
  return <SecurityPage user={me} />
}
