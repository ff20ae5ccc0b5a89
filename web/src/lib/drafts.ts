import { createStore, del, entries, get, keys, set, type UseStore } from 'idb-keyval'

/** A text that a user typed and the server does not have yet. */
export type Draft<T> = {
  value: T
  /** Version of the thing when typing began; a later one on the server means that another user saved meanwhile. */
  base: string | undefined
  savedAt: number
}

/** Whose draft of what: drafts of one user are never shown to another on the same machine. */
export type DraftKey = { userId: string; organizationId: string; kind: string; id: string }

const KEPT_FOR = 30 * 24 * 3_600_000

let opened: UseStore | undefined

export async function keepDraft(key: DraftKey, value: unknown, base: string | undefined): Promise<void> {
  await set(nameOf(key), { value, base, savedAt: Date.now() } satisfies Draft<unknown>, store())
}

export async function findDraft<T>(key: DraftKey): Promise<Draft<T> | undefined> {
  const found = await get<Draft<T>>(nameOf(key), store())
  return found !== undefined && Date.now() - found.savedAt < KEPT_FOR ? found : undefined
}

export async function dropDraft(key: DraftKey): Promise<void> {
  await del(nameOf(key), store())
}

/** Removes a draft, unless another one was kept in its place meanwhile. */
export async function dropDraftOf(key: DraftKey, savedAt: number): Promise<void> {
  if ((await findDraft(key))?.savedAt === savedAt) {
    await dropDraft(key)
  }
}

/** How many texts of this user exist on this machine only. */
export async function countDrafts(userId: string): Promise<number> {
  return (await namesOf(userId)).length
}

export async function dropDraftsOf(userId: string): Promise<void> {
  await Promise.all((await namesOf(userId)).map((name) => del(name, store())))
}

export async function dropOldDrafts(): Promise<void> {
  const all = await entries<string, Draft<unknown>>(store())
  const old = all.filter(([, draft]) => Date.now() - draft.savedAt >= KEPT_FOR)
  await Promise.all(old.map(([name]) => del(name, store())))
}

async function namesOf(userId: string): Promise<string[]> {
  return (await keys<string>(store())).filter((name) => name.startsWith(`${userId}/`))
}

function nameOf({ userId, organizationId, kind, id }: DraftKey): string {
  return [userId, organizationId, kind, id].join('/')
}

function store(): UseStore {
  opened ??= createStore('academy-drafts', 'drafts')
  return opened
}
