import { createFileRoute } from '@tanstack/react-router'
import { EmailChangePage } from '@/features/auth/components/email-change-page'
import { loadMessages } from '@/lib/messages'

export const Route = createFileRoute('/confirm-new-email')({
  loader: () => loadMessages('auth'),
  component: () => <EmailChangePage page="/confirm-new-email" />,
})
