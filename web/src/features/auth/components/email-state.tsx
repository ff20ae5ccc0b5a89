import { useMutation } from '@tanstack/react-query'
import { CircleCheck, TriangleAlert } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { ProblemNotice } from '@/components/problem-notice'
import { SuccessNotice } from '@/components/success-notice'
import { Button } from '@/components/ui/button'
import { asProblem } from '@/lib/problem'
import { sendVerificationAgain } from '../api/credentials'

/** Whether the owner has confirmed the address, and the mail to do so. */
export function EmailState({ email, verified }: { email: string; verified: boolean }) {
  const t = useTranslations('auth')
  const sending = useMutation({ mutationFn: sendVerificationAgain })
  const Icon = verified ? CircleCheck : TriangleAlert
  return (
    <div className="grid justify-items-start gap-3">
      <p className="flex flex-wrap items-center gap-x-3">
        <bdi dir="ltr" className="font-medium break-all">
          {email}
        </bdi>
        <span className={`flex items-center gap-1 text-sm ${verified ? 'text-success' : 'text-warning'}`}>
          <Icon aria-hidden className="size-4" />
          {t(verified ? 'confirmed' : 'notConfirmed')}
        </span>
      </p>
      {sending.error === null ? null : <ProblemNotice problem={asProblem(sending.error)} />}
      {sending.isSuccess ? (
        <SuccessNotice takesFocus>{t('verificationSent', { email })}</SuccessNotice>
      ) : null}
      {verified || sending.isSuccess ? null : (
        <Button
          variant="outline"
          size="small"
          aria-disabled={sending.isPending}
          onClick={() => sending.isPending || sending.mutate()}
        >
          {t('sendAgain')}
        </Button>
      )}
    </div>
  )
}
