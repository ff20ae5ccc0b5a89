import { api, dataOf } from '@/lib/http'

/** A new key for an authenticator; it counts once its first code has confirmed it. */
export async function offerSecondFactor(password: string): Promise<{ secret: string; uri: string }> {
  return dataOf(api.POST('/auth/mfa/totp', { body: { password: password === '' ? null : password } }))
}

/** Answers the recovery codes, as the next one does; they are shown this once. */
export async function confirmSecondFactor(code: string): Promise<readonly string[]> {
  const { recoveryCodes } = await dataOf(api.POST('/auth/mfa/totp/confirm', { body: { code } }))
  return recoveryCodes
}

/** The codes before are void. */
export async function renewRecoveryCodes(code: string): Promise<readonly string[]> {
  const { recoveryCodes } = await dataOf(api.POST('/auth/mfa/recovery-codes', { body: { code } }))
  return recoveryCodes
}

export async function removeSecondFactor({
  code,
  password,
}: {
  code: string
  password: string
}): Promise<void> {
  await api.DELETE('/auth/mfa/totp', { body: { code, password: password === '' ? null : password } })
}
