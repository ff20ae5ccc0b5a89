import { createFileRoute } from '@tanstack/react-router'
import { VerifyEmailPage } from '@/features/auth/components/verify-email-page'
import { loadMessages } from '@/lib/messages'

export const Route = createFileRoute('/verify-email')({
  loader: () => loadMessages('auth'),
  component: VerifyEmailPage,
})
