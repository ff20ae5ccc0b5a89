import type { components } from '@/api-types/auth'
import { api } from '@/lib/http'
import { meOf, type Me } from './get-me'

export type ProfileChange = Omit<components['schemas']['EditProfileRequest'], 'role' | 'status'>

/** A merge patch. With a tag, it is refused if another save came after that state was read. */
export function editProfile(change: ProfileChange, tag: string | undefined): Promise<Me> {
  return meOf(
    api.PATCH('/users/me', {
      params: { header: tag === undefined ? {} : { 'If-Match': tag } },
      body: change,
    }),
  )
}
