import { api, dataOf } from '@/lib/http'
import { signedOut } from '@/lib/session'

/** All that the platform holds on a user, as a ZIP file; whole, or a problem. */
export async function exportData(userId: string): Promise<Blob> {
  return dataOf(
    api.GET('/users/{id}/data-export', {
      params: { path: { id: userId } },
      headers: { Accept: 'application/zip, application/problem+json' },
      parseAs: 'blob',
    }),
  )
}

/** Nothing can be restored. The password may be left out shortly after a sign-in. */
export async function eraseAccount({
  userId,
  password,
}: {
  userId: string
  password: string
}): Promise<void> {
  await api.DELETE('/users/{id}', {
    params: { path: { id: userId } },
    ...(password === '' ? {} : { body: { password } }),
  })
  signedOut()
}
