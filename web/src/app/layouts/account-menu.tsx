import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { CircleHelp, CircleUser, LogOut, Settings2, UserCog } from 'lucide-react'
import { DropdownMenu } from 'radix-ui'
import { useTranslations } from 'use-intl'
import { Button } from '@/components/ui/button'
import { meQuery } from '@/features/account/api/get-me'
import { chooseLanguage, LANGUAGES, useMessages } from '@/lib/messages'
import { chooseTheme, THEMES, useTheme } from '@/lib/theme'
import { MembershipChoice } from './membership-choice'
import { MENU_ITEM, MenuChoice } from './menu-choice'
import { SignOutDialog, useSignOut } from './sign-out'

/** The user's account, language and colours; a visitor chooses the last two here, too. */
export function AccountMenu({ userId }: { userId: string | undefined }) {
  const t = useTranslations('shell')
  const { language } = useMessages()
  const theme = useTheme()
  const signOut = useSignOut(userId ?? '')
  const member = userId !== undefined
  const Icon = member ? CircleUser : Settings2
  return (
    <>
      <DropdownMenu.Root>
        <DropdownMenu.Trigger asChild>
          <Button variant="ghost" size="icon" aria-label={t(member ? 'account' : 'preferences')}>
            <Icon aria-hidden className="size-5" />
          </Button>
        </DropdownMenu.Trigger>
        <DropdownMenu.Portal>
          <DropdownMenu.Content
            align="end"
            sideOffset={4}
            className="bg-card shadow-card z-50 max-h-[80dvh] min-w-56 overflow-y-auto rounded-lg border p-1"
          >
            {member ? <Identity /> : null}
            {member ? <MembershipChoice /> : null}
            <MenuChoice
              label={t('language')}
              value={language}
              options={LANGUAGES}
              onChoose={(it) => void chooseLanguage(it)}
            >
              {(it) => <span lang={it}>{t(`languages.${it}`)}</span>}
            </MenuChoice>
            <DropdownMenu.Separator className="my-1 border-t" />
            <MenuChoice label={t('theme')} value={theme} options={THEMES} onChoose={chooseTheme}>
              {(it) => t(`themes.${it}`)}
            </MenuChoice>
            <DropdownMenu.Separator className="my-1 border-t" />
            <DropdownMenu.Item asChild className={MENU_ITEM}>
              <Link to="/help">
                <CircleHelp aria-hidden />
                {t('help')}
              </Link>
            </DropdownMenu.Item>
            {member ? (
              <>
                <DropdownMenu.Item className={MENU_ITEM} onSelect={() => signOut.leaving.mutate(false)}>
                  <LogOut aria-hidden className="rtl:-scale-x-100" />
                  {t('signOut')}
                </DropdownMenu.Item>
              </>
            ) : null}
          </DropdownMenu.Content>
        </DropdownMenu.Portal>
      </DropdownMenu.Root>
      <SignOutDialog {...signOut} />
    </>
  )
}

function Identity() {
  const t = useTranslations('shell')
  const { data } = useQuery(meQuery)
  return data === undefined ? null : (
    <>
      <DropdownMenu.Label className="px-3 py-2 text-sm">
        <span className="block font-medium">
          <bdi>{[data.firstName, data.lastName].filter((name) => name != null).join(' ')}</bdi>
        </span>
        <span className="text-muted-foreground block break-all" dir="ltr">
          {data.email}
        </span>
      </DropdownMenu.Label>
      <DropdownMenu.Item asChild className={MENU_ITEM}>
        <Link to="/account/profile">
          <UserCog aria-hidden />
          {t('account')}
        </Link>
      </DropdownMenu.Item>
      <DropdownMenu.Separator className="my-1 border-t" />
    </>
  )
}
