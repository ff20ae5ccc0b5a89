import { useQueryClient } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { Dialog } from 'radix-ui'
import { lazy, Suspense, useState, type ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import { Button } from '@/components/ui/button'
import { meQuery } from '@/features/account/api/get-me'
import { loadMessages } from '@/lib/messages'
import { sessionState } from '@/lib/session'
import { useFocusReturn } from '@/lib/use-focus-return'
import { useSession } from '@/lib/use-session'

const SignInForm = lazy(async () => {
  await loadMessages('auth')
  const { SignInForm: it } = await import('@/features/auth/components/sign-in-form')
  return { default: it }
})

const ProviderLinks = lazy(() =>
  import('@/features/auth/components/provider-links').then(({ ProviderLinks: it }) => ({ default: it })),
)

const RecoveryCodes = lazy(() =>
  import('@/features/auth/components/recovery-codes').then(({ RecoveryCodes: it }) => ({ default: it })),
)

/** Codes of a second factor that a sign-in has set up, and what comes after they are kept. */
type NewCodes = { codes: readonly string[]; goOn: () => void }

/** Stands above the page, which stays as it is, where the session is over or another tab has changed it. */
export function SessionDialog() {
  const t = useTranslations('shell')
  const session = useSession()
  const [fresh, setFresh] = useState<NewCodes>()
  if (session.kind === 'replaced') {
    return (
      <Blocking title={t('replaced.title')} reason={t('replaced.reason')}>
        <Button onClick={() => window.location.reload()}>{t('replaced.act')}</Button>
      </Blocking>
    )
  }
  if (session.kind === 'ended') {
    return <SignInAgain userId={session.identity.userId} onNewCodes={setFresh} />
  }
  return fresh === undefined ? null : (
    <CodesToKeep
      codes={fresh.codes}
      onKept={() => {
        setFresh(undefined)
        fresh.goOn()
      }}
    />
  )
}

/** They are shown this once, so nothing else closes the dialog. */
function CodesToKeep({ codes, onKept }: { codes: readonly string[]; onKept: () => void }) {
  const t = useTranslations('auth')
  return (
    <Blocking title={t('recoveryCodes')} printed>
      <Suspense>
        <RecoveryCodes codes={codes} />
      </Suspense>
      <Button onClick={onKept}>{t('kept')}</Button>
    </Blocking>
  )
}

/** What was typed stays; what waited is sent once the same user has signed in. */
function SignInAgain({ userId, onNewCodes }: { userId: string; onNewCodes: (fresh: NewCodes) => void }) {
  const t = useTranslations('shell')
  const router = useRouter()
  const queryClient = useQueryClient()
  const goOn = (): void => {
    const now = sessionState()
    if (now.kind === 'member' && now.identity.userId !== userId) {
      queryClient.clear()
      window.location.reload()
    } else {
      void router.invalidate()
    }
  }
  const onSignedIn = (codes: readonly string[]): void => {
    if (codes.length > 0) {
      onNewCodes({ codes, goOn })
    } else {
      goOn()
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

function Blocking({
  title,
  reason,
  printed = false,
  children,
}: {
  title: string
  reason?: string
  /** On paper, it stands in place of the page. */
  printed?: boolean
  children: ReactNode
}) {
  const focus = useFocusReturn()
  return (
    <Dialog.Root open>
      <Dialog.Portal>
        <Dialog.Overlay className="fixed inset-0 z-50 bg-black/50" />
        <Dialog.Content
          {...focus}
          {...(reason === undefined ? { 'aria-describedby': undefined } : {})}
          data-printed={printed ? '' : undefined}
          className="bg-card shadow-card fixed inset-x-4 top-[10dvh] z-50 mx-auto grid max-h-[80dvh] max-w-md gap-4 overflow-auto rounded-lg border p-6"
        >
          <Dialog.Title className="text-xl font-semibold">{title}</Dialog.Title>
          {reason === undefined ? null : (
            <Dialog.Description className="text-sm">{reason}</Dialog.Description>
          )}
          {children}
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  )
}
