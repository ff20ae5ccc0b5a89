import { createFileRoute } from '@tanstack/react-router'
import { ChoosePasswordPage } from '@/features/auth/components/choose-password-page'
import { loadMessages } from '@/lib/messages'

export const Route = createFileRoute('/account-made')({
  loader: () => loadMessages('auth'),
  component: () => <ChoosePasswordPage page="/account-made" />,
})
