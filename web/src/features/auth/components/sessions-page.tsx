import { useMutation, useQuery } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { ConfirmDialog } from '@/components/confirm-dialog'
import { PageTitle } from '@/components/page-title'
import { ProblemNotice } from '@/components/problem-notice'
import { Skeleton } from '@/components/skeleton'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { asProblem } from '@/lib/problem'
import { sessionsQuery } from '../api/sessions'
import { countUnsent, signOut } from '../api/sign-out'
import { SessionRow } from './session-row'

/** The devices on which the user is signed in. */
export function SessionsPage({ userId, onSignedOut }: { userId: string; onSignedOut: () => void }) {
  const t = useTranslations('auth')
  const shell = useTranslations('shell')
  const { data: sessions, error, refetch } = useQuery(sessionsQuery)
  const ending = useMutation({ mutationFn: () => signOut(userId, true), onSuccess: onSignedOut })
  const { data: unsent = 0 } = useQuery({
    queryKey: ['auth', 'unsent', userId],
    queryFn: () => countUnsent(userId),
    staleTime: 0,
  })
  return (
    <div className="grid gap-6">
      <PageTitle title={t('sessions.title')} />
      <p className="max-w-prose text-sm">{t('sessions.text')}</p>
      {error === null ? null : <ProblemNotice problem={asProblem(error)} onRetry={() => void refetch()} />}
      {ending.error === null ? null : <ProblemNotice problem={asProblem(ending.error)} />}
      {sessions === undefined ? (
        error === null ? (
          <Skeleton className="h-40" />
        ) : null
      ) : (
        <Card className="p-0 sm:p-0">
          <ul aria-label={t('sessions.title')} className="divide-y">
            {sessions.map((session) => (
              <SessionRow key={session.id} session={session} />
            ))}
          </ul>
        </Card>
      )}
      {sessions === undefined ? null : (
        <ConfirmDialog
          title={t('sessions.endAll')}
          effect={
            <>
              {t('sessions.endAllEffect', { count: sessions.length })}{' '}
              {unsent === 0 ? null : shell('unsent', { count: unsent })}
            </>
          }
          act={t('sessions.endAllAct')}
          onConfirm={() => ending.mutate()}
        >
          <Button variant="outline" className="justify-self-start" aria-disabled={ending.isPending}>
            {t('sessions.endAll')}
          </Button>
        </ConfirmDialog>
      )}
    </div>
  )
}
