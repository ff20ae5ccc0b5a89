import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { ProblemNotice } from '@/components/problem-notice'
import { Button } from '@/components/ui/button'
import { forgetArrival } from '@/lib/arrival'
import { asProblem } from '@/lib/problem'
import { switchMembership } from '@/lib/switch-membership'
import { acceptInvitation, type Invited } from '../api/invitation'
import { countUnsent, signOut } from '../api/sign-out'

/** For a user who is signed in: accepts and goes on in the new membership, or changes to the invited account. */
export function AcceptInvitation({
  token,
  invited,
  userId,
  signedInAs,
  onDone,
}: {
  token: string
  invited: Invited
  userId: string
  signedInAs: string | undefined
  onDone: () => void
}) {
  const t = useTranslations('auth')
  const shell = useTranslations('shell')
  const queryClient = useQueryClient()
  const accepting = useMutation({
    mutationFn: async () => {
      const { organizationId } = await acceptInvitation(token)
      await switchMembership(organizationId)
    },
    onSuccess: () => {
      forgetArrival('/invitation')
      onDone()
    },
  })
  const leaving = useMutation({
    mutationFn: async (anyway: boolean) => {
      const unsent = anyway ? 0 : await countUnsent(userId)
      if (unsent === 0) {
        await signOut(userId)
        queryClient.clear()
      }
      return unsent
    },
  })
  const unsent = leaving.data ?? 0
  const failure = accepting.error ?? leaving.error
  const other =
    (signedInAs !== undefined && signedInAs !== invited.email) ||
    (accepting.error !== null && asProblem(accepting.error).code === 'invitation-for-another-address')
  return (
    <>
      {failure === null ? null : <ProblemNotice problem={asProblem(failure)} />}
      {other ? (
        <>
          <p className="text-sm">
            {t.rich('invitation.otherAccount', {
              email: () => <bdi className="font-semibold break-all">{signedInAs ?? ''}</bdi>,
            })}
          </p>
          {unsent === 0 ? null : (
            <p role="alert" className="text-warning text-sm">
              {shell('unsent', { count: unsent })}
            </p>
          )}
          <Button
            aria-disabled={leaving.isPending}
            onClick={() => leaving.isPending || leaving.mutate(unsent > 0)}
          >
            {t('invitation.signOut')}
          </Button>
        </>
      ) : (
        <Button aria-disabled={accepting.isPending} onClick={() => accepting.isPending || accepting.mutate()}>
          {t('invitation.accept')}
        </Button>
      )}
    </>
  )
}
