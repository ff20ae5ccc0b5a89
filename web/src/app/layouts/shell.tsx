import { CatchBoundary, Outlet } from '@tanstack/react-router'
import { lazy, Suspense, useState } from 'react'
import { useTranslations } from 'use-intl'
import { useToasts } from '@/lib/toasts'
import { useSession } from '@/lib/use-session'
import { Header } from './header'
import { Nothing } from './nothing'
import { OutboxNotice } from './outbox-notice'
import { PhoneBar } from './phone-bar'
import { ReleaseNotice } from './release-notice'
import { useFocusOnNavigation } from './use-focus-on-navigation'

const SessionDialog = lazy(() =>
  import('./session-dialog').then(({ SessionDialog: it }) => ({ default: it })),
)

const Toasts = lazy(() => import('@/components/toasts').then(({ Toasts: it }) => ({ default: it })))

/** What every page stands in: skip link, header with navigation, main, and the bar of narrow windows. */
export function Shell() {
  const t = useTranslations('shell')
  const { kind } = useSession()
  // Both stay once they were there: the dialog may have recovery codes to show after the sign-in.
  const hasDialog = useFromThenOn(kind === 'ended' || kind === 'replaced')
  const hasToasts = useFromThenOn(useToasts().length > 0)
  const main = useFocusOnNavigation()
  return (
    <div className="flex min-h-dvh flex-col">
      <a
        href="#main"
        className="bg-primary text-primary-foreground sr-only z-50 rounded-md p-3 focus:not-sr-only focus:absolute"
      >
        {t('skip')}
      </a>
      <Header />
      <OutboxNotice />
      <ReleaseNotice />
      <main id="main" ref={main} tabIndex={-1} className="mx-auto w-full max-w-6xl grow px-4 py-6 sm:py-8">
        <Outlet />
      </main>
      <PhoneBar />
      {hasDialog ? (
        <Suspense>
          <SessionDialog />
        </Suspense>
      ) : null}
      {hasToasts ? (
        <CatchBoundary getResetKey={() => kind} errorComponent={Nothing}>
          <Suspense>
            <Toasts />
          </Suspense>
        </CatchBoundary>
      ) : null}
    </div>
  )
}

function useFromThenOn(now: boolean): boolean {
  const [before, setBefore] = useState(now)
  if (now && !before) {
    setBefore(true)
  }
  return now || before
}
