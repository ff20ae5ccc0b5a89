import { createFileRoute, Outlet } from '@tanstack/react-router'
import { PageSkeleton } from '@/components/skeleton'
import { meQuery } from '@/features/account/api/get-me'
import { AccountLayout } from '@/features/account/components/account-layout'
import { loadMessages } from '@/lib/messages'

/** The pages of the account show the profile as it is now, whatever this tab loaded before. */
export const Route = createFileRoute('/_member/account')({
  loader: async ({ context }) => {
    await Promise.all([context.queryClient.query({ ...meQuery, staleTime: 0 }), loadMessages('account')])
  },
  pendingComponent: PageSkeleton,
  component: Page,
})

function Page() {
  return (
    <AccountLayout>
      <Outlet />
    </AccountLayout>
  )
}
