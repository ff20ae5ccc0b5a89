import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { LogOut } from 'lucide-react'
import { AlertDialog } from 'radix-ui'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { ProblemNotice } from '@/components/problem-notice'
import { Button } from '@/components/ui/button'
import { countUnsent, signOut } from '@/features/auth/api/sign-out'
import { asProblem } from '@/lib/problem'

/** Signs out; asks first where something would be lost by it. */
export function useSignOut(userId: string) {
  const router = useRouter()
  const queryClient = useQueryClient()
  const [unsent, setUnsent] = useState(0)
  const leaving = useMutation({
    mutationFn: async (anyway: boolean) => {
      const count = anyway ? 0 : await countUnsent(userId)
      setUnsent(count)
      if (count === 0) {
        await signOut(userId)
        await router.navigate({ to: '/login' })
        queryClient.clear()
      }
    },
  })
  return { leaving, unsent, stay: () => setUnsent(0) }
}

export function SignOutDialog({ leaving, unsent, stay }: ReturnType<typeof useSignOut>) {
  const t = useTranslations('shell')
  const close = (): void => {
    stay()
    leaving.reset()
  }
  return (
    <AlertDialog.Root
      open={unsent > 0 || leaving.isError}
      onOpenChange={(open) => (open ? undefined : close())}
    >
      <AlertDialog.Portal>
        <AlertDialog.Overlay className="fixed inset-0 z-50 bg-black/50" />
        <AlertDialog.Content className="bg-card shadow-card fixed inset-x-4 top-[20dvh] z-50 mx-auto grid max-w-md gap-4 rounded-lg border p-6">
          <AlertDialog.Title className="text-xl font-semibold">{t('signOut')}</AlertDialog.Title>
          <AlertDialog.Description className="text-sm">
            {unsent > 0 ? t('unsent', { count: unsent }) : t('signOutFailed')}
          </AlertDialog.Description>
          {leaving.error === null ? null : <ProblemNotice problem={asProblem(leaving.error)} />}
          <div className="flex flex-wrap justify-end gap-3">
            <AlertDialog.Cancel asChild>
              <Button variant="outline">{t('stay')}</Button>
            </AlertDialog.Cancel>
            <Button variant="danger" onClick={() => leaving.mutate(true)}>
              <LogOut aria-hidden className="rtl:-scale-x-100" />
              {t('signOut')}
            </Button>
          </div>
        </AlertDialog.Content>
      </AlertDialog.Portal>
    </AlertDialog.Root>
  )
}
