import { api } from '@/lib/http'

/** The answer is the same whether an account has the address or not. */
export async function requestVerification(email: string): Promise<void> {
  await api.POST('/auth/verify-email/request', { body: { email } })
}

export async function requestPasswordMail(email: string): Promise<void> {
  await api.POST('/auth/forgot-password', { body: { email } })
}
