import { X } from 'lucide-react'
import { Dialog } from 'radix-ui'
import { useTranslations } from 'use-intl'
import { ShortcutList } from '@/components/shortcut-list'
import { Button } from '@/components/ui/button'
import { useFocusReturn } from '@/lib/use-focus-return'

export function ShortcutDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  const t = useTranslations('shell')
  const focus = useFocusReturn()
  return (
    <Dialog.Root open={open} onOpenChange={(next) => (next ? undefined : onClose())}>
      <Dialog.Portal>
        <Dialog.Overlay className="fixed inset-0 z-50 bg-black/50" />
        <Dialog.Content
          {...focus}
          aria-describedby={undefined}
          className="bg-card shadow-card fixed inset-x-4 top-[10dvh] z-50 mx-auto grid max-h-[80dvh] max-w-lg gap-4 overflow-auto rounded-lg border p-6"
        >
          <div className="flex items-center justify-between gap-2">
            <Dialog.Title className="text-xl font-semibold">{t('shortcuts.title')}</Dialog.Title>
            <Dialog.Close asChild>
              <Button variant="ghost" size="icon" aria-label={t('close')}>
                <X aria-hidden />
              </Button>
            </Dialog.Close>
          </div>
          <ShortcutList />
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  )
}
