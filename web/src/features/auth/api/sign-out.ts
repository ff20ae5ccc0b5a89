import { api } from '@/lib/http'
import { signedOut } from '@/lib/session'

export async function signOut(): Promise<void> {
  await api.POST('/auth/logout', {})
  signedOut()
}
