import { useMutation, useSuspenseQuery } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { EmptyState } from '@/components/empty-state'
import { PageTitle } from '@/components/page-title'
import { ProblemNotice } from '@/components/problem-notice'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { When } from '@/components/when'
import { asProblem } from '@/lib/problem'
import { switchMembership } from '@/lib/switch-membership'
import { meQuery } from '../api/get-me'

/** The organisations that the user belongs to, and the one that this browser acts for. */
export function MembershipsPage({ onSwitched }: { onSwitched: () => void }) {
  const t = useTranslations('account')
  const { data: me } = useSuspenseQuery(meQuery)
  const switching = useMutation({ mutationFn: switchMembership, onSuccess: onSwitched })
  const memberships = me.memberships.filter(({ status }) => status !== 'ENDED')
  return (
    <div className="grid gap-6">
      <PageTitle title={t('pages.memberships')} />
      <p className="max-w-prose text-sm">{t('memberships.text')}</p>
      {switching.error === null ? null : <ProblemNotice problem={asProblem(switching.error)} />}
      {memberships.length === 0 ? (
        <EmptyState title={t('memberships.none')} reason={t('memberships.noneReason')} />
      ) : (
        <Card className="p-0 sm:p-0">
          <ul aria-label={t('pages.memberships')} className="divide-y">
            {memberships.map(({ organizationId, organizationName, role, joinedAt, status }) => (
              <li key={organizationId} className="flex flex-wrap items-center gap-4 p-4 sm:px-6">
                <div className="min-w-0 grow">
                  <p className="font-medium break-words">
                    <bdi>{organizationName}</bdi>{' '}
                    {organizationId === me.organizationId ? (
                      <span className="bg-accent rounded-full px-2 py-0.5 text-sm font-normal">
                        {t('memberships.current')}
                      </span>
                    ) : null}
                  </p>
                  <p className="text-muted-foreground text-sm">
                    {t.rich('memberships.since', {
                      role: t(`memberships.roles.${role}`),
                      when: () => <When instant={joinedAt} />,
                    })}
                  </p>
                  {status === 'SUSPENDED' ? (
                    <p className="text-warning text-sm">{t('memberships.suspended')}</p>
                  ) : null}
                </div>
                {organizationId === me.organizationId || status !== 'ACTIVE' ? null : (
                  <Button
                    variant="outline"
                    size="small"
                    aria-label={t('memberships.switchTo', { organization: organizationName })}
                    aria-disabled={switching.isPending}
                    onClick={() => switching.isPending || switching.mutate(organizationId)}
                  >
                    {t('memberships.switch')}
                  </Button>
                )}
              </li>
            ))}
          </ul>
        </Card>
      )}
    </div>
  )
}
