import { createFileRoute, redirect } from '@tanstack/react-router'
import { homeOf } from '@/app/navigation'
import { categoriesQuery } from '@/features/catalog/api/list-categories'
import { coursesQuery } from '@/features/catalog/api/list-courses'
import { StartPage } from '@/features/catalog/components/start-page'
import { loadMessages } from '@/lib/messages'
import { takeReturnPath } from '@/lib/return-path'
import { sessionState } from '@/lib/session'

export const Route = createFileRoute('/')({
  beforeLoad: () => {
    const session = sessionState()
    if (!('identity' in session)) {
      return
    }
    // A sign-in at a provider ends here, wherever it was begun.
    const href = takeReturnPath()
    if (href !== undefined) {
      throw redirect({ href, replace: true })
    }
    const to = homeOf(session.identity.role)
    if (to !== undefined) {
      throw redirect({ to, replace: true })
    }
  },
  loader: async ({ context: { queryClient } }) => {
    // The page says what went wrong, and it keeps its place meanwhile.
    queryClient.infiniteQuery(coursesQuery()).catch(() => undefined)
    queryClient.query(categoriesQuery).catch(() => undefined)
    await loadMessages('catalog')
  },
  component: StartPage,
})
