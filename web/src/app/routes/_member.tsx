import { createFileRoute, Outlet, redirect } from '@tanstack/react-router'
import { sessionState, startSession } from '@/lib/session'

/** Pages for users who have signed in; others sign in first and come back. */
export const Route = createFileRoute('/_member')({
  beforeLoad: async ({ location }) => {
    const session = sessionState().kind === 'unknown' ? await startSession() : sessionState()
    if (session.kind === 'stranger') {
      throw redirect({ to: '/login', search: { next: location.href } })
    }
  },
  component: Outlet,
})
