import { useQuery } from '@tanstack/react-query'
import { createFileRoute } from '@tanstack/react-router'
import { meQuery } from '@/features/account/api/get-me'
import { InvitationPage } from '@/features/auth/components/invitation-page'
import { loadMessages } from '@/lib/messages'
import { useSession } from '@/lib/use-session'

export const Route = createFileRoute('/invitation')({
  loader: () => loadMessages('auth'),
  component: Page,
})

function Page() {
  const member = useSession().kind === 'member'
  const { data } = useQuery({ ...meQuery, enabled: member })
  // All that was loaded belongs to the membership before.
  return (
    <InvitationPage
      signedInAs={member ? data?.email : undefined}
      onDone={() => window.location.assign('/')}
    />
  )
}
