import { Command } from 'cmdk'
import { Dialog } from 'radix-ui'
import { useTranslations } from 'use-intl'
import { useFocusReturn } from '@/lib/use-focus-return'
import { useSession } from '@/lib/use-session'
import { found } from './found'
import { ChoiceItems, CourseItems, PageItems } from './palette-items'
import { SignOutDialog, useSignOut } from './sign-out'

/** Leads to every page of the user by a few letters, and changes language and colours. */
export function Palette({ open, onClose }: { open: boolean; onClose: () => void }) {
  const t = useTranslations('shell')
  const focus = useFocusReturn()
  const session = useSession()
  const identity = session.kind === 'member' ? session.identity : undefined
  const signOut = useSignOut(identity?.userId ?? '')
  return (
    <>
      <Dialog.Root open={open} onOpenChange={(next) => (next ? undefined : onClose())}>
        <Dialog.Portal>
          <Dialog.Overlay className="fixed inset-0 z-50 bg-black/50" />
          <Dialog.Content
            {...focus}
            aria-describedby={undefined}
            className="bg-card shadow-card fixed inset-x-4 top-[10dvh] z-50 mx-auto max-w-xl overflow-hidden rounded-lg border"
          >
            <Dialog.Title className="sr-only">{t('palette.title')}</Dialog.Title>
            <Command label={t('palette.title')} filter={found} loop>
              <Command.Input
                placeholder={t('palette.hint')}
                className="placeholder:text-muted-foreground h-14 w-full border-b bg-transparent px-4 text-base"
              />
              <Command.List label={t('palette.results')} className="max-h-[60dvh] overflow-y-auto p-2">
                <Command.Empty className="text-muted-foreground p-4 text-sm">
                  {t('palette.empty')}
                </Command.Empty>
                <PageItems role={identity?.role} onChosen={onClose} />
                {identity?.role === 'STUDENT' && open ? <CourseItems onChosen={onClose} /> : null}
                <ChoiceItems
                  onChosen={onClose}
                  onSignOut={identity === undefined ? undefined : () => signOut.leaving.mutate(false)}
                />
              </Command.List>
            </Command>
          </Dialog.Content>
        </Dialog.Portal>
      </Dialog.Root>
      <SignOutDialog {...signOut} />
    </>
  )
}
