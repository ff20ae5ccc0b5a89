import { createFileRoute } from '@tanstack/react-router'
import { HelpPage } from '@/features/help/components/help-page'
import { loadMessages } from '@/lib/messages'

export const Route = createFileRoute('/help')({
  loader: () => loadMessages('help'),
  component: HelpPage,
})
