import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { countDrafts, dropDraft, dropDraftsOf, dropOldDrafts, findDraft, keepDraft } from './drafts'

const bio = { userId: 'ada', organizationId: 'org', kind: 'bio', id: '1' }
const lesson = { ...bio, kind: 'lesson' }
const others = { ...bio, userId: 'adam' }

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-03-14T09:00:00Z') })
})

afterEach(async () => {
  vi.useRealTimers()
  await Promise.all(['ada', 'adam'].map(dropDraftsOf))
})

it('keeps a text with the version it began from', async () => {
  await keepDraft(bio, 'Hello', '3')
  expect(await findDraft(bio)).toEqual({ value: 'Hello', base: '3', savedAt: Date.now() })
  expect(await findDraft(lesson)).toBeUndefined()
})

it('shows no draft to another user', async () => {
  await keepDraft(bio, 'Hello', undefined)
  expect(await findDraft(others)).toBeUndefined()
})

it('drops one, or all of a user and of no other', async () => {
  await keepDraft(bio, 'a', undefined)
  await keepDraft(lesson, 'b', undefined)
  await keepDraft(others, 'c', undefined)
  await dropDraft(bio)
  expect(await countDrafts('ada')).toBe(1)
  await dropDraftsOf('ada')
  expect(await countDrafts('ada')).toBe(0)
  expect(await countDrafts('adam')).toBe(1)
})

it('offers a draft for thirty days', async () => {
  await keepDraft(bio, 'a', undefined)
  vi.setSystemTime('2026-04-13T08:59:00Z')
  expect(await findDraft(bio)).toBeDefined()
  vi.setSystemTime('2026-04-13T09:00:00Z')
  expect(await findDraft(bio)).toBeUndefined()
  await keepDraft(lesson, 'new', undefined)
  await dropOldDrafts()
  expect(await countDrafts('ada')).toBe(1)
})
