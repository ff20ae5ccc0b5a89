import { CatchBoundary } from '@tanstack/react-router'
import { Search as SearchIcon } from 'lucide-react'
import { lazy, Suspense, useState } from 'react'
import { useTranslations } from 'use-intl'
import { Button } from '@/components/ui/button'
import { loadMessages } from '@/lib/messages'
import { useShortcut } from '@/lib/shortcuts'
import { Nothing } from './nothing'

const Palette = lazy(async () => {
  await loadMessages('account')
  const { Palette: it } = await import('./palette')
  return { default: it }
})

const ShortcutDialog = lazy(() =>
  import('./shortcut-dialog').then(({ ShortcutDialog: it }) => ({ default: it })),
)

type Shown = 'palette' | 'shortcuts'

/** Opens the palette, which leads everywhere, and the list of shortcuts. Their code is loaded when they are first asked for. */
export function Search() {
  const t = useTranslations('shell')
  const [shown, setShown] = useState<Shown>()
  const [asked, setAsked] = useState<ReadonlySet<Shown>>(new Set())
  const show = (next: Shown): void => {
    setShown(next)
    setAsked(new Set([...asked, next]))
  }
  const close = (): void => setShown(undefined)
  useShortcut('palette', () => show('palette'))
  useShortcut('shortcuts', () => show('shortcuts'))
  useShortcut('search', () => {
    const field = document.querySelector<HTMLInputElement>('main input[type="search"]')
    if (field === null) {
      show('palette')
    } else {
      field.focus()
    }
  })
  return (
    <>
      <Button
        variant="ghost"
        size="icon"
        className="ms-auto"
        aria-label={t('palette.title')}
        aria-haspopup="dialog"
        aria-keyshortcuts="/"
        onClick={() => show('palette')}
      >
        <SearchIcon aria-hidden className="size-5" />
      </Button>
      <CatchBoundary getResetKey={() => shown ?? ''} errorComponent={Nothing}>
        <Suspense>
          {asked.has('palette') ? <Palette open={shown === 'palette'} onClose={close} /> : null}
          {asked.has('shortcuts') ? <ShortcutDialog open={shown === 'shortcuts'} onClose={close} /> : null}
        </Suspense>
      </CatchBoundary>
    </>
  )
}
