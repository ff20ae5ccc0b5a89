import { useMutation } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { ProblemNotice } from '@/components/problem-notice'
import { SuccessNotice } from '@/components/success-notice'
import { Button } from '@/components/ui/button'
import { asProblem } from '@/lib/problem'
import { requestVerification } from '../api/request-mail'

/** Sends the mail that confirms an address again, for users who cannot sign in before. */
export function SendVerification({ email }: { email: string }) {
  const t = useTranslations('auth')
  const sending = useMutation({ mutationFn: () => requestVerification(email) })
  if (sending.isSuccess) {
    return <SuccessNotice takesFocus>{t('mailSent', { email })}</SuccessNotice>
  }
  return (
    <div className="grid justify-items-start gap-3">
      {sending.error === null ? null : <ProblemNotice problem={asProblem(sending.error)} />}
      <Button
        variant="outline"
        size="small"
        aria-disabled={sending.isPending}
        onClick={() => sending.isPending || sending.mutate()}
      >
        {t('sendAgain')}
      </Button>
    </div>
  )
}
