import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { Button } from '@/components/ui/button'
import { forgetArrival } from '@/lib/arrival'
import type { Invited } from '../api/invitation'
import { RegisterForm } from './register-form'
import { SignInForm } from './sign-in-form'

/** Registers with the invitation, which signs in at once; or signs in, and then accepts. */
export function InvitedStranger({
  token,
  invited,
  onSignedIn,
  onRegistered,
}: {
  token: string
  invited: Invited
  onSignedIn: (recoveryCodes: readonly string[]) => void
  onRegistered: () => void
}) {
  const t = useTranslations('auth')
  const [hasAccount, setHasAccount] = useState(false)
  return (
    <>
      {hasAccount ? (
        <SignInForm email={invited.email} onSignedIn={onSignedIn} />
      ) : (
        <RegisterForm
          invitation={{ token, email: invited.email }}
          onRegistered={() => {
            forgetArrival('/invitation')
            onRegistered()
          }}
        />
      )}
      <p className="border-t pt-4 text-sm">
        {t(hasAccount ? 'noAccount' : 'haveAccount')}{' '}
        <Button variant="link" onClick={() => setHasAccount(!hasAccount)}>
          {t(hasAccount ? 'register' : 'signIn')}
        </Button>
      </p>
    </>
  )
}
