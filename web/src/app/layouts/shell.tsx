import { Outlet } from '@tanstack/react-router'
import { useTranslations } from 'use-intl'
import { useFocusOnNavigation } from './use-focus-on-navigation'
import { Header } from './header'
import { SessionDialog } from './session-dialog'

/** What every page stands in: skip link, header with navigation, main. */
export function Shell() {
  const t = useTranslations('shell')
  const main = useFocusOnNavigation()
  return (
    <div className="flex min-h-dvh flex-col">
      <a href="#main" className="bg-primary text-primary-foreground sr-only z-50 p-3 focus:not-sr-only focus:absolute">
        {t('skip')}
      </a>
      <Header />
      <main id="main" ref={main} tabIndex={-1} className="mx-auto w-full max-w-6xl grow px-4 py-6 outline-none">
        <Outlet />
      </main>
      <SessionDialog />
    </div>
  )
}
