import { api, dataOf } from '@/lib/http'
import { signedIn, type SignedIn } from '@/lib/session'

export type Credentials = { email: string; password: string; code: string }

/** Answers the recovery codes of a second factor that this sign-in set up; they are shown this once. */
export async function signIn({ email, password, code }: Credentials): Promise<readonly string[]> {
  return enter(
    await dataOf(api.POST('/auth/login', { body: { email, password, code: code === '' ? null : code } })),
  )
}

/** Completes a sign-in at a provider; without a code, the refusal says whether one is asked for or to be set up. */
export async function signInByTicket(ticket: string, code: string): Promise<readonly string[]> {
  return enter(
    await dataOf(
      api.POST('/auth/oauth2/second-factor', { body: { ticket, code: code === '' ? null : code } }),
    ),
  )
}

function enter(answer: SignedIn & { recoveryCodes?: string[] | null }): readonly string[] {
  signedIn(answer)
  return answer.recoveryCodes ?? []
}
