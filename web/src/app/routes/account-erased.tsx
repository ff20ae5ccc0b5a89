import { createFileRoute } from '@tanstack/react-router'
import { ErasedPage } from '@/features/account/components/erased-page'
import { loadMessages } from '@/lib/messages'

export const Route = createFileRoute('/account-erased')({
  loader: () => loadMessages('account'),
  component: ErasedPage,
})
