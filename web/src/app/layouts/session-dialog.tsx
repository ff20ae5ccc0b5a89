import { useQueryClient } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { Dialog } from 'radix-ui'
import { lazy, Suspense, useEffect } from 'react'
import { useTranslations } from 'use-intl'
import { loadMessages } from '@/lib/messages'
import { sessionState } from '@/lib/session'
import { useSession } from '@/lib/use-session'

const SignInForm = lazy(() =>
  import('@/features/auth/components/sign-in-form').then(({ SignInForm: it }) => ({ default: it })),
)

/** The session has ended: the user signs in above the page, which keeps what was typed, and what waited is sent. */
export function SessionDialog() {
  const t = useTranslations('shell')
  const session = useSession()
  const ended = session.kind === 'ended'
  const router = useRouter()
  const queryClient = useQueryClient()
  useEffect(() => {
    if (ended) {
      void loadMessages('auth')
    }
  }, [ended])
  if (session.kind !== 'ended') {
    return null
  }
  const before = session.identity
  const onSignedIn = (): void => {
    const now = sessionState()
    if (now.kind === 'member' && now.identity.userId !== before.userId) {
      queryClient.clear()
      window.location.reload()
    } else {
      void router.invalidate()
    }
  }
  return (
    <Dialog.Root open>
      <Dialog.Portal>
        <Dialog.Overlay className="fixed inset-0 z-50 bg-black/50" />
        <Dialog.Content className="bg-background fixed inset-x-4 top-[10dvh] z-50 mx-auto grid max-h-[80dvh] max-w-md gap-4 overflow-auto rounded-lg border p-6">
          <Dialog.Title className="text-xl font-semibold">{t('ended.title')}</Dialog.Title>
          <Dialog.Description className="text-sm">{t('ended.reason')}</Dialog.Description>
          <Suspense>
            <SignInForm onSignedIn={onSignedIn} />
          </Suspense>
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  )
}
