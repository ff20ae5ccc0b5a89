import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { ProblemNotice } from '@/components/problem-notice'
import { SuccessNotice } from '@/components/success-notice'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { asProblem } from '@/lib/problem'
import { offerSecondFactor } from '../api/second-factor'
import { RecoveryCodes } from './recovery-codes'
import { SecondFactorConfirm } from './second-factor-confirm'
import { SecondFactorManage } from './second-factor-manage'
import { SecondFactorProof } from './second-factor-proof'
import type { Offer } from './second-factor-set-up'

type Step =
  | { kind: 'closed'; removed: boolean }
  | { kind: 'confirm'; offer: Offer }
  | { kind: 'manage' }
  | { kind: 'codes'; codes: readonly string[] }

const WANTS_PASSWORD = new Set(['proof-required', 'wrong-password'])

/**
 * Sets a second factor up, or changes the one there is. Nothing tells the page beforehand whether there is one: the
 * answer to the request for a key does.
 */
export function SecondFactorCard() {
  const t = useTranslations('auth')
  const [step, setStep] = useState<Step>({ kind: 'closed', removed: false })
  const offering = useMutation({
    mutationFn: offerSecondFactor,
    onSuccess: (offer) => setStep({ kind: 'confirm', offer }),
    onError: (failure) => {
      if (asProblem(failure).code === 'second-factor-exists') {
        setStep({ kind: 'manage' })
      }
    },
  })
  const problem = offering.error === null ? undefined : asProblem(offering.error)
  const wantsPassword = problem !== undefined && WANTS_PASSWORD.has(problem.code)
  const showCodes = (codes: readonly string[]): void => setStep({ kind: 'codes', codes })
  return (
    <Card className="grid gap-4">
      <h2 className="text-lg font-semibold">{t('secondFactor.title')}</h2>
      <p className="max-w-prose text-sm">{t('secondFactor.text')}</p>
      {step.kind === 'closed' ? (
        <>
          {step.removed && offering.isIdle ? (
            <SuccessNotice takesFocus>{t('secondFactor.removed')}</SuccessNotice>
          ) : null}
          {problem === undefined ? null : <ProblemNotice problem={problem} />}
          {wantsPassword ? (
            <SecondFactorProof
              isPending={offering.isPending}
              onProof={(password) => offering.mutate(password)}
            />
          ) : (
            <Button
              className="justify-self-start"
              aria-disabled={offering.isPending}
              onClick={() => offering.isPending || offering.mutate('')}
            >
              {t('secondFactor.begin')}
            </Button>
          )}
        </>
      ) : null}
      {step.kind === 'confirm' ? <SecondFactorConfirm offer={step.offer} onConfirmed={showCodes} /> : null}
      {step.kind === 'manage' ? (
        <SecondFactorManage
          onRenewed={showCodes}
          onRemoved={() => {
            offering.reset()
            setStep({ kind: 'closed', removed: true })
          }}
        />
      ) : null}
      {step.kind === 'codes' ? (
        <>
          <SuccessNotice takesFocus>{t('secondFactor.on')}</SuccessNotice>
          <h3 className="font-semibold">{t('recoveryCodes')}</h3>
          <RecoveryCodes codes={step.codes} />
          <Button
            className="justify-self-start print:hidden"
            onClick={() => {
              offering.reset()
              setStep({ kind: 'closed', removed: false })
            }}
          >
            {t('kept')}
          </Button>
        </>
      ) : null}
    </Card>
  )
}
