import type { ProfileChange } from './edit-profile'
import type { Me } from './get-me'

export const PROFILE_FIELDS = [
  'firstName',
  'lastName',
  'bio',
  'phone',
  'birthDate',
  'address',
  'city',
  'country',
] as const
export type ProfileField = (typeof PROFILE_FIELDS)[number]

/** A profile as fields of a form have it: what is absent is empty. */
export type ProfileValues = Record<ProfileField, string>

export function valuesOf(me: Me): ProfileValues {
  return byField((field) => me[field] ?? '')
}

/** What was changed against the state that the form began with; an emptied field removes. */
export function changeOf(values: ProfileValues, base: ProfileValues): ProfileChange {
  return Object.fromEntries(
    changedFields(values, base).map((field) => [field, values[field] === '' ? null : values[field]]),
  )
}

/** Fields that both sides have changed, and not to the same. */
export function conflictsOf(mine: ProfileValues, theirs: ProfileValues, base: ProfileValues): ProfileField[] {
  return changedFields(mine, base).filter(
    (field) => theirs[field] !== base[field] && theirs[field] !== mine[field],
  )
}

/** Mine where only I have changed it, else theirs. */
export function merged(mine: ProfileValues, theirs: ProfileValues, base: ProfileValues): ProfileValues {
  return byField((field) => (theirs[field] === base[field] ? mine[field] : theirs[field]))
}

function changedFields(values: ProfileValues, base: ProfileValues): ProfileField[] {
  return PROFILE_FIELDS.filter((field) => values[field] !== base[field])
}

function byField(valueOf: (field: ProfileField) => string): ProfileValues {
  return Object.fromEntries(PROFILE_FIELDS.map((field) => [field, valueOf(field)])) as ProfileValues
}
