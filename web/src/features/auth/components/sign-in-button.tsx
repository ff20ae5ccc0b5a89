import { useTranslations } from 'use-intl'
import { Button } from '@/components/ui/button'

/** Says what it does, that it is being done, or when it can be done again. */
export function SignInButton({ isPending, secondsLeft }: { isPending: boolean; secondsLeft: number }) {
  const t = useTranslations('auth')
  return (
    <Button type="submit" aria-disabled={isPending || secondsLeft > 0}>
      {secondsLeft > 0 ? t('signInLater', { seconds: secondsLeft }) : t(isPending ? 'signingIn' : 'signIn')}
    </Button>
  )
}
