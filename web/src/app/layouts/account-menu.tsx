import { useMutation } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { CircleUser } from 'lucide-react'
import { DropdownMenu } from 'radix-ui'
import { useTranslations } from 'use-intl'
import { Button } from '@/components/ui/button'
import { signOut } from '@/features/auth/api/sign-out'
import { chooseLanguage, LANGUAGES, useMessages } from '@/lib/messages'

const ITEM = 'data-highlighted:bg-muted flex min-h-10 items-center gap-2 rounded px-3 text-sm outline-none'

export function AccountMenu() {
  const t = useTranslations('shell')
  const router = useRouter()
  const { language } = useMessages()
  const leaving = useMutation({ mutationFn: signOut, onSuccess: () => void router.navigate({ to: '/login' }) })
  return (
    <DropdownMenu.Root>
      <DropdownMenu.Trigger asChild>
        <Button variant="ghost" size="icon" aria-label={t('account')}>
          <CircleUser aria-hidden />
        </Button>
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content align="end" className="bg-background z-50 min-w-48 rounded-md border p-1 shadow-md">
          <DropdownMenu.RadioGroup value={language}>
            {LANGUAGES.map((it) => (
              <DropdownMenu.RadioItem key={it} value={it} className={ITEM} onSelect={() => void chooseLanguage(it)}>
                <span lang={it}>{t(`languages.${it}`)}</span>
              </DropdownMenu.RadioItem>
            ))}
          </DropdownMenu.RadioGroup>
          <DropdownMenu.Separator className="my-1 border-t" />
          <DropdownMenu.Item className={ITEM} onSelect={() => leaving.mutate()}>
            {t('signOut')}
          </DropdownMenu.Item>
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  )
}
