import { useTranslations } from 'use-intl'
import { QrCode } from '@/components/qr-code'
import type { Problem } from '@/lib/problem'

export type Offer = { secret: string; uri: string }

/** The secret for an authenticator, as a picture for another device, as a link for this one, and as text. */
export function SecondFactorSetUp({ offer, reason }: { offer: Offer; reason: string }) {
  const t = useTranslations('auth')
  return (
    <div className="grid gap-3 rounded-md border p-4">
      <p className="text-sm">{reason}</p>
      <QrCode text={offer.uri} label={t('setUpPicture')} />
      <p className="text-sm">
        <a href={offer.uri} className="text-primary underline underline-offset-4">
          {t('setUpHere')}
        </a>
      </p>
      <p className="text-sm">
        {t('setUpSecret')}{' '}
        <code dir="ltr" className="inline-block break-all">
          {inGroups(offer.secret)}
        </code>
      </p>
    </div>
  )
}

/** The secret that the server offers where a second factor is required and not set up yet. */
export function offerOf(problem: Problem | undefined): Offer | undefined {
  const offer = problem?.members.secondFactor
  return problem?.code === 'second-factor-setup-required' && isOffer(offer) ? offer : undefined
}

/** Authenticators leave blanks out; readers need them. */
function inGroups(secret: string): string {
  return secret.match(/.{1,4}/g)?.join(' ') ?? secret
}

function isOffer(value: unknown): value is Offer {
  return (
    typeof value === 'object' &&
    value !== null &&
    'secret' in value &&
    typeof value.secret === 'string' &&
    'uri' in value &&
    typeof value.uri === 'string'
  )
}
