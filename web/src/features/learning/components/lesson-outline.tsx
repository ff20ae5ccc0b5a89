import { useLocation } from '@tanstack/react-router'
import { ListTree, X } from 'lucide-react'
import { Dialog } from 'radix-ui'
import { useState, type ComponentProps } from 'react'
import { useTranslations } from 'use-intl'
import { Button } from '@/components/ui/button'
import { CurriculumList } from './curriculum-list'

type Outline = Omit<ComponentProps<typeof CurriculumList>, 'open'> & { current: string }

/** The course's outline: beside the lesson where there is room, else in a sheet. */
export function LessonOutline({ current, ...list }: Outline) {
  const t = useTranslations('learning')
  const outline = <CurriculumList {...list} open={(module) => module.id === current} />
  return (
    <>
      <aside className="hidden lg:block">
        <nav
          aria-label={t('course.content')}
          className="sticky top-20 max-h-[calc(100dvh-6rem)] overflow-y-auto p-0.5"
        >
          {outline}
        </nav>
      </aside>
      <OutlineSheet>{outline}</OutlineSheet>
    </>
  )
}

function OutlineSheet({ children }: { children: React.ReactNode }) {
  const t = useTranslations('learning')
  const { pathname } = useLocation()
  // The sheet is open for the page on which it was opened: choosing a lesson closes it.
  const [openFor, setOpenFor] = useState<string>()
  return (
    <Dialog.Root open={openFor === pathname} onOpenChange={(open) => setOpenFor(open ? pathname : undefined)}>
      <Dialog.Trigger asChild>
        <Button variant="outline" className="mb-4 w-full lg:hidden">
          <ListTree aria-hidden />
          {t('course.content')}
        </Button>
      </Dialog.Trigger>
      <Dialog.Portal>
        <Dialog.Overlay className="fixed inset-0 z-50 bg-black/50" />
        <Dialog.Content
          aria-describedby={undefined}
          className="bg-background fixed inset-y-0 start-0 z-50 w-[min(22rem,90vw)] overflow-y-auto p-4"
        >
          <div className="mb-3 flex items-center justify-between gap-2">
            <Dialog.Title className="text-lg font-semibold">{t('course.content')}</Dialog.Title>
            <Dialog.Close asChild>
              <Button variant="ghost" size="icon" aria-label={t('course.closeContent')}>
                <X aria-hidden />
              </Button>
            </Dialog.Close>
          </div>
          {children}
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  )
}
