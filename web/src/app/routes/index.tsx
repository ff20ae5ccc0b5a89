import { createFileRoute, redirect } from '@tanstack/react-router'
import { Home } from '@/app/layouts/home'
import { homeOf } from '@/app/navigation'
import { sessionState } from '@/lib/session'

export const Route = createFileRoute('/')({
  beforeLoad: () => {
    const session = sessionState()
    const home = 'identity' in session ? homeOf(session.identity.role) : undefined
    if (home !== undefined) {
      throw redirect({ to: home, replace: true })
    }
  },
  component: Home,
})
