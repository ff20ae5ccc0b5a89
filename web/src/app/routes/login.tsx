import { createFileRoute } from '@tanstack/react-router'
import { z } from 'zod'
import { SignInPage } from '@/features/auth/components/sign-in-page'
import { loadMessages } from '@/lib/messages'

export const Route = createFileRoute('/login')({
  validateSearch: z.object({ next: z.string().startsWith('/').optional().catch(undefined) }),
  loader: () => loadMessages('auth'),
  component: Login,
})

function Login() {
  const { next } = Route.useSearch()
  const navigate = Route.useNavigate()
  return <SignInPage onDone={() => void navigate({ href: next ?? '/', replace: true })} />
}
