import type { components } from '@/api-types/auth'
import { api, dataOf } from '@/lib/http'
import { signedIn } from '@/lib/session'

export type Registration = components['schemas']['RegisterRequest']

/** What a registration came to: the user is signed in, or has to confirm the address or wait for approval first. */
export type Registered = 'signed-in' | 'to-verify' | 'to-approve'

export async function register(registration: Registration): Promise<Registered> {
  const { accessToken, expiresIn, status, user } = await dataOf(
    api.POST('/auth/register', { body: registration }),
  )
  if (accessToken != null && expiresIn != null && user != null) {
    signedIn({ expiresIn, user })
    return 'signed-in'
  }
  return status === 'PENDING' ? 'to-approve' : 'to-verify'
}
