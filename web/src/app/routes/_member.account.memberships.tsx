import { createFileRoute } from '@tanstack/react-router'
import { MembershipsPage } from '@/features/account/components/memberships-page'

export const Route = createFileRoute('/_member/account/memberships')({
  component: () => <MembershipsPage onSwitched={startAnew} />,
})

/** All that was loaded, and every stream, belongs to the membership before. */
function startAnew(): void {
  window.location.assign('/')
}
