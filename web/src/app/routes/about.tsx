import { createFileRoute } from '@tanstack/react-router'
import { PageSkeleton } from '@/components/skeleton'
import { platformQuery } from '@/features/catalog/api/get-platform'
import { AboutPage } from '@/features/catalog/components/about-page'
import { loadMessages } from '@/lib/messages'

export const Route = createFileRoute('/about')({
  loader: async ({ context: { queryClient } }) => {
    await Promise.all([queryClient.query(platformQuery), loadMessages('catalog')])
  },
  pendingComponent: PageSkeleton,
  component: AboutPage,
})
