import { X } from 'lucide-react'
import { Toast as Primitive } from 'radix-ui'
import { useTranslations } from 'use-intl'
import { Button } from '@/components/ui/button'
import { endToast, undoToast, useToasts, type Toast } from '@/lib/toasts'

const SHOWN_FOR = 8_000

/** Outcomes above the bottom edge, read by screen readers. Their time stands still under the pointer and with the focus. */
export function Toasts() {
  const t = useTranslations('shell')
  const toasts = useToasts()
  return (
    <Primitive.Provider label={t('notice')} duration={SHOWN_FOR}>
      {toasts.map((toast) => (
        <ToastView key={toast.id} toast={toast} />
      ))}
      <Primitive.Viewport
        label={t('notices', { hotkey: 'F8' })}
        className="fixed inset-x-4 bottom-20 z-50 mx-auto grid max-w-md gap-2 sm:bottom-6 print:hidden"
      />
    </Primitive.Provider>
  )
}

function ToastView({ toast }: { toast: Toast }) {
  const t = useTranslations('shell')
  return (
    <Primitive.Root
      onOpenChange={(open) => (open ? undefined : endToast(toast))}
      className="bg-card shadow-card flex items-center gap-2 rounded-lg border py-2 ps-4 pe-2"
    >
      <Primitive.Title className="min-w-0 grow text-sm">{toast.text}</Primitive.Title>
      {toast.undo === undefined ? null : (
        <Primitive.Action asChild altText={t('undoHint')}>
          <Button variant="outline" size="small" onClick={() => undoToast(toast)}>
            {t('undo')}
          </Button>
        </Primitive.Action>
      )}
      <Primitive.Close asChild>
        <Button variant="ghost" size="icon" aria-label={t('close')}>
          <X aria-hidden />
        </Button>
      </Primitive.Close>
    </Primitive.Root>
  )
}
