import { Outlet } from '@tanstack/react-router'
import { lazy, Suspense } from 'react'
import { useTranslations } from 'use-intl'
import { useSession } from '@/lib/use-session'
import { Header } from './header'
import { OutboxNotice } from './outbox-notice'
import { PhoneBar } from './phone-bar'
import { useFocusOnNavigation } from './use-focus-on-navigation'

const SessionDialog = lazy(() =>
  import('./session-dialog').then(({ SessionDialog: it }) => ({ default: it })),
)

/** What every page stands in: skip link, header with navigation, main, and the bar of narrow windows. */
export function Shell() {
  const t = useTranslations('shell')
  const { kind } = useSession()
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
      <main id="main" ref={main} tabIndex={-1} className="mx-auto w-full max-w-6xl grow px-4 py-6 sm:py-8">
        <Outlet />
      </main>
      <PhoneBar />
      {kind === 'ended' || kind === 'replaced' ? (
        <Suspense>
          <SessionDialog />
        </Suspense>
      ) : null}
    </div>
  )
}
