import { useMutation } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { PageTitle } from '@/components/page-title'
import { ProblemNotice } from '@/components/problem-notice'
import { SuccessNotice } from '@/components/success-notice'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { useArrival } from '@/lib/arrival'
import { asProblem } from '@/lib/problem'
import { agreeToEmailChange } from '../api/use-link'
import { NoLink } from './no-link'

/** The agreement of the owner of the former or of the new address. */
export function EmailChangePage({ page }: { page: '/change-email' | '/confirm-new-email' }) {
  const t = useTranslations('auth')
  const token = useArrival(page)
  const agreeing = useMutation({ mutationFn: agreeToEmailChange })
  const problem = agreeing.error === null ? undefined : asProblem(agreeing.error)
  return (
    <Card className="mx-auto grid max-w-md gap-5">
      <PageTitle title={t('emailChange.title')} />
      {problem === undefined ? null : <ProblemNotice problem={problem} />}
      {agreeing.isSuccess ? (
        <SuccessNotice takesFocus>
          {t(agreeing.data ? 'emailChange.changed' : 'emailChange.owed')}
        </SuccessNotice>
      ) : token === undefined ? (
        <NoLink />
      ) : (
        <>
          <p className="text-sm">{t(page === '/change-email' ? 'emailChange.former' : 'emailChange.new')}</p>
          <Button
            aria-disabled={agreeing.isPending}
            onClick={() => agreeing.isPending || agreeing.mutate(token)}
          >
            {t('emailChange.act')}
          </Button>
        </>
      )}
    </Card>
  )
}
