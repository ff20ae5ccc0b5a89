import { createFileRoute, redirect } from '@tanstack/react-router'
import { Home } from '@/app/layouts/home'
import { homeOf } from '@/app/navigation'
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
  component: Home,
})
