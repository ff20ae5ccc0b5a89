import { queryOptions } from '@tanstack/react-query'
import type { components } from '@/api-types/auth'
import { api, dataOf } from '@/lib/http'

export type Invited = components['schemas']['InvitedView']

/** Who invites which address; anybody with the link may look. */
export function invitationQuery(token: string) {
  return queryOptions({
    queryKey: ['auth', 'invitation', token],
    queryFn: ({ signal }) =>
      dataOf(api.GET('/auth/invitations/{token}', { params: { path: { token } }, signal })),
    staleTime: 'static',
  })
}

export async function acceptInvitation(token: string): Promise<Invited> {
  return dataOf(api.POST('/auth/invitations/{token}/accept', { params: { path: { token } } }))
}
