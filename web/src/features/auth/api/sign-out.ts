import { countDrafts, dropDraftsOf } from '@/lib/drafts'
import { api } from '@/lib/http'
import { dropCompletionsOf, waitingOf } from '@/lib/outbox'
import { signedOut } from '@/lib/session'

/** How many things of this user are on this device only, and are lost by signing out. */
export async function countUnsent(userId: string): Promise<number> {
  const [drafts, completions] = await Promise.all([countDrafts(userId), waitingOf(userId)])
  return drafts + completions.length
}

/** Ends the session, or all of them on every device, and leaves nothing of the user on this one. */
export async function signOut(userId: string, everywhere = false): Promise<void> {
  await api.POST('/auth/logout', { params: { query: { all: everywhere } } })
  signedOut()
  await Promise.all([dropDraftsOf(userId), dropCompletionsOf(userId)])
}
