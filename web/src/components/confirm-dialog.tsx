import { AlertDialog } from 'radix-ui'
import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import { Button } from '@/components/ui/button'

/** Asks before something that cannot be undone, and names its effect. The child opens it. */
export function ConfirmDialog({
  title,
  effect,
  act,
  onConfirm,
  children,
}: {
  title: string
  effect: ReactNode
  act: string
  onConfirm: () => void
  children: ReactNode
}) {
  const t = useTranslations('shell')
  return (
    <AlertDialog.Root>
      <AlertDialog.Trigger asChild>{children}</AlertDialog.Trigger>
      <AlertDialog.Portal>
        <AlertDialog.Overlay className="fixed inset-0 z-50 bg-black/50" />
        <AlertDialog.Content className="bg-card shadow-card fixed inset-x-4 top-[20dvh] z-50 mx-auto grid max-h-[70dvh] max-w-md gap-4 overflow-auto rounded-lg border p-6">
          <AlertDialog.Title className="text-xl font-semibold">{title}</AlertDialog.Title>
          <AlertDialog.Description className="text-sm">{effect}</AlertDialog.Description>
          <div className="flex flex-wrap justify-end gap-2">
            <AlertDialog.Cancel asChild>
              <Button variant="outline">{t('cancel')}</Button>
            </AlertDialog.Cancel>
            <AlertDialog.Action asChild>
              <Button variant="danger" onClick={onConfirm}>
                {act}
              </Button>
            </AlertDialog.Action>
          </div>
        </AlertDialog.Content>
      </AlertDialog.Portal>
    </AlertDialog.Root>
  )
}
