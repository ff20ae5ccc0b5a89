import { createFileRoute, redirect } from '@tanstack/react-router'

/** An address of the specification; one page serves all roles. */
export const Route = createFileRoute('/_member/dashboard/profile')({
  beforeLoad: () => {
    throw redirect({ to: '/account/profile', replace: true })
  },
})
