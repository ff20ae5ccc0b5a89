import { api, dataOf } from '@/lib/http'

export async function verifyEmail(token: string): Promise<void> {
  await api.POST('/auth/verify-email', { body: { token } })
}

export async function resetPassword(link: { token: string; password: string }): Promise<void> {
  await api.POST('/auth/reset-password', { body: link })
}

/** True if the account has its new address; false while the owner of the other address has to agree. */
export async function agreeToEmailChange(token: string): Promise<boolean> {
  const { changed } = await dataOf(api.POST('/auth/change-email/confirm', { body: { token } }))
  return changed
}
