import { createFileRoute, redirect } from '@tanstack/react-router'
import { RegisterPage } from '@/features/auth/components/register-page'
import { loadMessages } from '@/lib/messages'
import { ownPath } from '@/lib/own-path'
import { sessionState } from '@/lib/session'

export const Route = createFileRoute('/register')({
  validateSearch: ({ next }: { next?: unknown }) => ({ ...ownPath(next) }),
  beforeLoad: ({ search }) => {
    if (sessionState().kind === 'member') {
      throw redirect({ href: search.next ?? '/', replace: true })
    }
  },
  loader: () => loadMessages('auth'),
  component: Page,
})

function Page() {
  const { next } = Route.useSearch()
  const navigate = Route.useNavigate()
  return <RegisterPage next={next} onDone={() => void navigate({ href: next ?? '/', replace: true })} />
}
