import { useMutation, useQuery } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { DropdownMenu } from 'radix-ui'
import { useTranslations } from 'use-intl'
import { meQuery } from '@/features/account/api/get-me'
import { switchMembership } from '@/lib/switch-membership'
import { MenuChoice } from './menu-choice'

/** The membership that this browser acts with, where the user has several. */
export function MembershipChoice() {
  const t = useTranslations('shell')
  const router = useRouter()
  const { data: me } = useQuery(meQuery)
  const switching = useMutation({
    mutationFn: switchMembership,
    // All that was loaded, and every stream, belongs to the membership before.
    onSuccess: () => window.location.assign('/'),
    // The page of the memberships has room to say why.
    onError: () => router.navigate({ to: '/account/memberships' }),
  })
  const active = me?.memberships.filter(({ status }) => status === 'ACTIVE') ?? []
  if (me === undefined || active.length < 2) {
    return null
  }
  const names = new Map(active.map((it) => [it.organizationId, it.organizationName]))
  return (
    <>
      <MenuChoice
        label={t('membership')}
        value={me.organizationId}
        options={[...names.keys()]}
        onChoose={(it) => it === me.organizationId || switching.mutate(it)}
      >
        {(it) => <bdi>{names.get(it)}</bdi>}
      </MenuChoice>
      <DropdownMenu.Separator className="my-1 border-t" />
    </>
  )
}
