import { queryOptions, type QueryClient } from '@tanstack/react-query'
import type { components } from '@/api-types/auth'
import { api, dataOf } from '@/lib/http'
import { asProblem } from '@/lib/problem'

/** The file on a user, and the tag by which a change says what it relies on. */
export type UserFile = components['schemas']['FileView'] & { tag: string | undefined }

export const FILE_FIELDS = ['educationLevel', 'specialisation', 'qualification', 'yearsOfExperience'] as const
export type FileField = (typeof FILE_FIELDS)[number]

/** What users write in their own file, as fields of a form have it: what is absent is empty. */
export type FileValues = Record<FileField, string>

export type SavedFile = { kind: 'saved'; file: UserFile } | { kind: 'conflict'; theirs: UserFile }

export function fileQuery(userId: string) {
  return queryOptions({
    queryKey: ['account', 'file', userId],
    queryFn: ({ signal }) =>
      fileOf(api.GET('/users/{id}/file', { params: { path: { id: userId } }, signal })),
  })
}

export function fileValues({ student, instructor }: UserFile): FileValues {
  return {
    educationLevel: student?.educationLevel ?? '',
    specialisation: instructor?.specialisation ?? '',
    qualification: instructor?.qualification ?? '',
    yearsOfExperience: instructor?.yearsOfExperience?.toString() ?? '',
  }
}

/** Fields that both sides have changed, and not to the same. */
export function fileConflicts(mine: FileValues, theirs: FileValues, base: FileValues): FileField[] {
  return FILE_FIELDS.filter(
    (field) => mine[field] !== base[field] && theirs[field] !== base[field] && mine[field] !== theirs[field],
  )
}

/** Saves what was changed. A save elsewhere is no conflict as long as it was about other fields. */
export async function saveFile(
  queryClient: QueryClient,
  { mine, base, overwrite }: { mine: FileValues; base: UserFile; overwrite: boolean },
): Promise<SavedFile> {
  const before = fileValues(base)
  try {
    return { kind: 'saved', file: await write(base, mine, before) }
  } catch (failure) {
    if (asProblem(failure).code !== 'stale-version') {
      throw failure
    }
  }
  const theirs = await queryClient.query({ ...fileQuery(base.userId), staleTime: 0 })
  if (!overwrite && fileConflicts(mine, fileValues(theirs), before).length > 0) {
    return { kind: 'conflict', theirs }
  }
  return { kind: 'saved', file: await write(theirs, mine, before) }
}

function write({ userId, tag }: UserFile, mine: FileValues, before: FileValues): Promise<UserFile> {
  const changed = FILE_FIELDS.filter((field) => mine[field] !== before[field])
  return fileOf(
    api.PATCH('/users/{id}/file', {
      params: { path: { id: userId }, header: tag === undefined ? {} : { 'If-Match': tag } },
      body: Object.fromEntries(changed.map((field) => [field, sent(field, mine[field])])),
    }),
  )
}

function sent(field: FileField, value: string): string | number | null {
  if (value.trim() === '') {
    return null
  }
  return field === 'yearsOfExperience' ? Number(value) : value
}

async function fileOf(
  call: Promise<{ data?: components['schemas']['FileView']; response: Response }>,
): Promise<UserFile> {
  const file = await dataOf(call)
  const { response } = await call
  return { ...file, tag: response.headers.get('ETag') ?? undefined }
}
