import type { QueryClient } from '@tanstack/react-query'
import { asProblem } from '@/lib/problem'
import { editProfile } from './edit-profile'
import { meQuery, type Me } from './get-me'
import { changeOf, conflictsOf, valuesOf, type ProfileValues } from './profile-values'

/** Either the saved profile, or what another save has written to the same fields meanwhile. */
export type Saved = { kind: 'saved'; me: Me } | { kind: 'conflict'; theirs: Me }

/** Saves what was changed. A save elsewhere is no conflict as long as it was about other fields. */
export async function saveProfile(
  queryClient: QueryClient,
  { mine, base, overwrite }: { mine: ProfileValues; base: Me; overwrite: boolean },
): Promise<Saved> {
  const before = valuesOf(base)
  try {
    return { kind: 'saved', me: await editProfile(changeOf(mine, before), base.tag) }
  } catch (failure) {
    if (asProblem(failure).code !== 'stale-version') {
      throw failure
    }
  }
  const theirs = await queryClient.query({ ...meQuery, staleTime: 0 })
  if (!overwrite && conflictsOf(mine, valuesOf(theirs), before).length > 0) {
    return { kind: 'conflict', theirs }
  }
  return { kind: 'saved', me: await editProfile(changeOf(mine, before), theirs.tag) }
}
