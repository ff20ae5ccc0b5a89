import { useTranslations } from 'use-intl'
import { QrCode } from '@/components/qr-code'
import type { Problem } from '@/lib/problem'

/** The secret for an authenticator, as a picture and as text, where a second factor is required and not set up yet. */
export function SecondFactorSetUp({ problem }: { problem: Problem }) {
  const t = useTranslations('auth')
  const offer = problem.members.secondFactor
  if (!isOffer(offer)) {
    return null
  }
  return (
    <div className="grid gap-3 rounded-md border p-4">
      <p className="text-sm">{t('setUp')}</p>
      <QrCode text={offer.uri} label={t('setUpPicture')} />
      <p className="text-sm">
        {t('setUpSecret')} <code className="break-all">{offer.secret}</code>
      </p>
    </div>
  )
}

function isOffer(value: unknown): value is { secret: string; uri: string } {
  return (
    typeof value === 'object' &&
    value !== null &&
    'secret' in value &&
    typeof value.secret === 'string' &&
    'uri' in value &&
    typeof value.uri === 'string'
  )
}
