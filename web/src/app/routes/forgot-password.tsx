import { createFileRoute } from '@tanstack/react-router'
import { ForgotPasswordPage } from '@/features/auth/components/forgot-password-page'
import { loadMessages } from '@/lib/messages'

export const Route = createFileRoute('/forgot-password')({
  loader: () => loadMessages('auth'),
  component: ForgotPasswordPage,
})
