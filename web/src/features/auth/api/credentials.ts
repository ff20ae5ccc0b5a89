import { api } from '@/lib/http'

/** All other sessions of the user end. */
export async function changePassword(change: { currentPassword: string; password: string }): Promise<void> {
  await api.POST('/auth/change-password', { body: change })
}

/** Sends a mail to each of the two addresses; the account has the new one once both have agreed. */
export async function requestEmailChange(change: { email: string; password: string }): Promise<void> {
  await api.POST('/auth/change-email', { body: change })
}

/** For the user who is signed in. */
export async function sendVerificationAgain(): Promise<void> {
  await api.POST('/auth/verify-email/resend', {})
}
