import { createFileRoute, Outlet, redirect } from '@tanstack/react-router'
import { sessionState } from '@/lib/session'

/** Pages for users who have signed in; others sign in first and come back. */
export const Route = createFileRoute('/_member')({
  beforeLoad: ({ location }) => {
    if (sessionState().kind === 'stranger') {
      throw redirect({ to: '/login', search: { next: location.href } })
    }
  },
  component: Outlet,
})
