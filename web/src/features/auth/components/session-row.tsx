import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Monitor, Smartphone } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { ProblemNotice } from '@/components/problem-notice'
import { Button } from '@/components/ui/button'
import { When } from '@/components/when'
import { asProblem } from '@/lib/problem'
import { deviceOf } from '../api/device-of'
import { endSession, sessionsQuery, type Session } from '../api/sessions'

const HANDHELD = new Set(['Android', 'iPhone', 'iPad'])

/** One device; another one than this is signed out from here. */
export function SessionRow({ session }: { session: Session }) {
  const t = useTranslations('auth')
  const queryClient = useQueryClient()
  const ending = useMutation({
    mutationFn: () => endSession(session.id),
    onSettled: () => queryClient.invalidateQueries(sessionsQuery),
  })
  const problem = ending.error === null ? undefined : asProblem(ending.error)
  const { browser, system } = deviceOf(session.device)
  const unknown = session.device === '' ? t('sessions.unknown') : session.device
  const name =
    browser !== undefined && system !== undefined
      ? t('sessions.device', { browser, system })
      : (browser ?? system ?? unknown)
  const Icon = HANDHELD.has(system ?? '') ? Smartphone : Monitor
  return (
    <li className="flex flex-wrap items-center gap-4 p-4 sm:px-6">
      <Icon aria-hidden className="text-muted-foreground size-6 shrink-0" />
      <div className="min-w-0 grow">
        <p className="font-medium break-words" title={session.device}>
          {name}{' '}
          {session.current ? (
            <span className="bg-accent rounded-full px-2 py-0.5 text-sm font-normal">
              {t('sessions.current')}
            </span>
          ) : null}
        </p>
        <p className="text-muted-foreground text-sm">
          {t.rich('sessions.times', {
            opened: () => <When instant={session.openedAt} />,
            used: () => <When instant={session.usedAt} />,
          })}
        </p>
        {problem === undefined || problem.code === 'session-not-found' ? null : (
          <ProblemNotice problem={problem} />
        )}
      </div>
      {session.current ? null : (
        <Button
          variant="outline"
          size="small"
          aria-label={t('sessions.endOf', { name })}
          aria-disabled={ending.isPending}
          onClick={() => ending.isPending || ending.mutate()}
        >
          {t('sessions.end')}
        </Button>
      )}
    </li>
  )
}
