import { useMutation } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslations } from 'use-intl'
import { PageTitle } from '@/components/page-title'
import { ProblemNotice } from '@/components/problem-notice'
import { SuccessNotice } from '@/components/success-notice'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { useArrival } from '@/lib/arrival'
import { asProblem } from '@/lib/problem'
import { useSession } from '@/lib/use-session'
import { requestVerification } from '../api/request-mail'
import { verifyEmail } from '../api/use-link'
import { MailForm } from './mail-form'
import { NoLink } from './no-link'

/** Programs that look through mails open links, too: the link is used by a press of the button only. */
export function VerifyEmailPage() {
  const t = useTranslations('auth')
  const token = useArrival('/verify-email')
  const session = useSession()
  const verifying = useMutation({ mutationFn: verifyEmail })
  const problem = verifying.error === null ? undefined : asProblem(verifying.error)
  const expired = problem?.code === 'link-not-valid'
  return (
    <Card className="mx-auto grid max-w-md gap-5">
      <PageTitle title={t('verify.title')} />
      {problem === undefined ? null : <ProblemNotice problem={problem} />}
      {verifying.isSuccess ? (
        <>
          <SuccessNotice takesFocus>{t('verify.done')}</SuccessNotice>
          <Button asChild>
            {session.kind === 'member' ? (
              <Link to="/">{t('goOn')}</Link>
            ) : (
              <Link to="/login">{t('toSignIn')}</Link>
            )}
          </Button>
        </>
      ) : token === undefined ? (
        <NoLink />
      ) : expired ? null : (
        <Button
          aria-disabled={verifying.isPending}
          onClick={() => verifying.isPending || verifying.mutate(token)}
        >
          {t('verify.act')}
        </Button>
      )}
      {!verifying.isSuccess && (token === undefined || expired) ? (
        <MailForm
          send={requestVerification}
          act={t('sendAgain')}
          sent={(email) => t('mailSent', { email })}
        />
      ) : null}
    </Card>
  )
}
