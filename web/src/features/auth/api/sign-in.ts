import { api, dataOf } from '@/lib/http'
import { signedIn } from '@/lib/session'

export type Credentials = { email: string; password: string; code: string }

/** Answers the recovery codes of a second factor that this sign-in set up; they are shown this once. */
export async function signIn(credentials: Credentials): Promise<readonly string[]> {
  const answer = await dataOf(
    api.POST('/auth/login', {
      body: {
        email: credentials.email,
        password: credentials.password,
        code: credentials.code === '' ? null : credentials.code,
      },
    }),
  )
  signedIn(answer)
  return answer.recoveryCodes ?? []
}
