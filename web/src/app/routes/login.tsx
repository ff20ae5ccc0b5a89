import { createFileRoute, redirect } from '@tanstack/react-router'
import { SignInPage } from '@/features/auth/components/sign-in-page'
import { loadMessages } from '@/lib/messages'
import { ownPath } from '@/lib/own-path'
import { takeReturnPath } from '@/lib/return-path'
import { sessionState } from '@/lib/session'

export const Route = createFileRoute('/login')({
  validateSearch: ({ next }: { next?: unknown }) => ({ ...ownPath(next) }),
  beforeLoad: ({ search }) => {
    if (sessionState().kind === 'member') {
      throw redirect({ href: search.next ?? '/', replace: true })
    }
  },
  loader: () => loadMessages('auth'),
  component: Login,
})

function Login() {
  const { next } = Route.useSearch()
  const navigate = Route.useNavigate()
  return (
    <SignInPage
      next={next}
      onDone={() => void navigate({ href: next ?? takeReturnPath() ?? '/', replace: true })}
    />
  )
}
