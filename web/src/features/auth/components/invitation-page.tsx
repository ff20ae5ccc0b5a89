import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { PageTitle } from '@/components/page-title'
import { ProblemNotice } from '@/components/problem-notice'
import { Skeleton } from '@/components/skeleton'
import { Card } from '@/components/ui/card'
import { useArrival } from '@/lib/arrival'
import { asProblem } from '@/lib/problem'
import { useSession } from '@/lib/use-session'
import { invitationQuery } from '../api/invitation'
import { AcceptInvitation } from './accept-invitation'
import { InvitedStranger } from './invited-stranger'
import { NoLink } from './no-link'
import { RecoveryCodes } from './recovery-codes'

/** The organisation, the inviting user and the role; then the invited person registers, or signs in, and accepts. */
export function InvitationPage({
  signedInAs,
  onDone,
}: {
  /** Address of the user who is signed in; undefined for a stranger, and until it is known. */
  signedInAs: string | undefined
  onDone: () => void
}) {
  const t = useTranslations('auth')
  const token = useArrival('/invitation')
  return (
    <Card className="mx-auto grid max-w-md gap-5">
      <PageTitle title={t('invitation.title')} />
      {token === undefined ? (
        <NoLink />
      ) : (
        <Invitation token={token} signedInAs={signedInAs} onDone={onDone} />
      )}
    </Card>
  )
}

function Invitation({
  token,
  signedInAs,
  onDone,
}: {
  token: string
  signedInAs: string | undefined
  onDone: () => void
}) {
  const t = useTranslations('auth')
  const session = useSession()
  // Here, because the form that sets a second factor up is gone once the user has signed in.
  const [codes, setCodes] = useState<readonly string[]>([])
  const { data: invited, error, refetch } = useQuery(invitationQuery(token))
  if (error !== null) {
    const problem = asProblem(error)
    return (
      <>
        <ProblemNotice
          problem={problem}
          onRetry={problem.code === 'link-not-valid' ? undefined : () => void refetch()}
        />
        <p className="text-sm">{t('invitation.askAgain')}</p>
      </>
    )
  }
  if (invited === undefined) {
    return <Skeleton className="h-40" />
  }
  return (
    <>
      <p>
        {t.rich('invitation.text', {
          role: t(`memberRoles.${invited.role}`),
          organization: () => <bdi className="font-semibold">{invited.organizationName}</bdi>,
          email: () => <bdi className="font-semibold break-all">{invited.email}</bdi>,
        })}
      </p>
      {codes.length > 0 ? <RecoveryCodes codes={codes} /> : null}
      {'identity' in session ? (
        <AcceptInvitation
          token={token}
          invited={invited}
          userId={session.identity.userId}
          signedInAs={signedInAs}
          onDone={onDone}
        />
      ) : (
        <InvitedStranger token={token} invited={invited} onSignedIn={setCodes} onRegistered={onDone} />
      )}
    </>
  )
}
