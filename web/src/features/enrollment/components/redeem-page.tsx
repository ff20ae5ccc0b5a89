import { Link } from '@tanstack/react-router'
import { useTranslations } from 'use-intl'
import { PageTitle } from '@/components/page-title'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { useArrival } from '@/lib/arrival'
import { useSession } from '@/lib/use-session'
import { codeText } from '../api/code-text'
import { OtherRole } from './other-role'
import { RedeemForm } from './redeem-form'

/** Enters a course by its code, which a link such as `/redeem#K7QX-2MPA-9RTZ` may bring along. */
export function RedeemPage({ onEntered }: { onEntered: (courseId: string) => void }) {
  const t = useTranslations('enrollment')
  const session = useSession()
  const arrival = useArrival('/redeem')
  const code = arrival === undefined ? undefined : decoded(arrival)
  return (
    <div className="mx-auto grid max-w-md gap-6">
      <div className="grid gap-2">
        <PageTitle title={t('redeem.title')} />
        <p className="text-muted-foreground">{t('redeem.text')}</p>
      </div>
      <Card>
        {!('identity' in session) ? (
          <SignInFirst code={code} />
        ) : session.identity.role === 'STUDENT' ? (
          <RedeemForm key={code} code={code} onRedeemed={onEntered} />
        ) : (
          <OtherRole />
        )}
      </Card>
    </div>
  )
}

function SignInFirst({ code }: { code: string | undefined }) {
  const t = useTranslations('enrollment')
  return (
    <div className="grid gap-4">
      <p>{code === undefined ? t('redeem.signIn') : t('redeem.signInWithCode', { code: codeText(code) })}</p>
      <div className="flex flex-wrap gap-2">
        <Button asChild>
          <Link to="/login" search={{ next: '/redeem' }}>
            {t('action.signIn')}
          </Link>
        </Button>
        <Button asChild variant="outline">
          <Link to="/register" search={{ next: '/redeem' }}>
            {t('action.register')}
          </Link>
        </Button>
      </div>
    </div>
  )
}

/** A link may be encoded, and a broken one is no reason to show no page. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
