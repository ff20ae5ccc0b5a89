import { useQueryClient } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { Dialog } from 'radix-ui'
import { lazy, Suspense, type ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import { Button } from '@/components/ui/button'
import { meQuery } from '@/features/account/api/get-me'
import { loadMessages } from '@/lib/messages'
import { sessionState } from '@/lib/session'
import { useSession } from '@/lib/use-session'

const SignInForm = lazy(async () => {
  await loadMessages('auth')
  const { SignInForm: it } = await import('@/features/auth/components/sign-in-form')
  return { default: it }
})

const ProviderLinks = lazy(() =>
  import('@/features/auth/components/provider-links').then(({ ProviderLinks: it }) => ({ default: it })),
)

/** Stands above the page, which stays as it is, where the session is over or another tab has changed it. */
export function SessionDialog() {
  const t = useTranslations('shell')
  const session = useSession()
  if (session.kind === 'replaced') {
    return (
      <Blocking title={t('replaced.title')} reason={t('replaced.reason')}>
        <Button onClick={() => window.location.reload()}>{t('replaced.act')}</Button>
      </Blocking>
    )
  }
  return session.kind === 'ended' ? <SignInAgain userId={session.identity.userId} /> : null
}

/** What was typed stays; what waited is sent once the same user has signed in. */
function SignInAgain({ userId }: { userId: string }) {
  const t = useTranslations('shell')
  const router = useRouter()
  const queryClient = useQueryClient()
  const onSignedIn = (): void => {
    const now = sessionState()
    if (now.kind === 'member' && now.identity.userId !== userId) {
      queryClient.clear()
      window.location.reload()
    } else {
      void router.invalidate()
    }
  }
  return (
    <Blocking title={t('ended.title')} reason={t('ended.reason')}>
      <Suspense>
        <SignInForm email={queryClient.getQueryData(meQuery.queryKey)?.email} onSignedIn={onSignedIn} />
        <ProviderLinks newTab />
      </Suspense>
    </Blocking>
  )
}

function Blocking({ title, reason, children }: { title: string; reason: string; children: ReactNode }) {
  return (
    <Dialog.Root open>
      <Dialog.Portal>
        <Dialog.Overlay className="fixed inset-0 z-50 bg-black/50" />
        <Dialog.Content className="bg-card shadow-card fixed inset-x-4 top-[10dvh] z-50 mx-auto grid max-h-[80dvh] max-w-md gap-4 overflow-auto rounded-lg border p-6">
          <Dialog.Title className="text-xl font-semibold">{title}</Dialog.Title>
          <Dialog.Description className="text-sm">{reason}</Dialog.Description>
          {children}
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  )
}
