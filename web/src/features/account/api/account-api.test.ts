import { QueryClient } from '@tanstack/react-query'
import { describe, expect, it } from 'vitest'
import { ORGANIZATION, USER } from '@/testing/examples'
import { API, http, HttpResponse, problem, server } from '@/testing/server'
import { countriesIn } from './countries'
import type { Me } from './get-me'
import { squareOf, WHOLE } from './picture'
import { changeOf, conflictsOf, merged, valuesOf } from './profile-values'
import { saveProfile } from './save-profile'

const me: Me = {
  id: USER,
  organizationId: ORGANIZATION,
  email: 'ada@example.org',
  emailVerified: true,
  firstName: 'Ada',
  lastName: 'Lovelace',
  city: 'London',
  bio: null,
  memberships: [],
  registeredAt: '2026-03-14T09:26:53Z',
  status: 'ACTIVE',
  tag: '"1"',
}
const base = valuesOf(me)

describe('profile values', () => {
  it('send what was changed only, and remove what was emptied', () => {
    expect(changeOf({ ...base, bio: 'Engines', city: '' }, base)).toEqual({ bio: 'Engines', city: null })
    expect(changeOf(base, base)).toEqual({})
  })

  it('are in conflict where both changed the same field to something else', () => {
    const mine = { ...base, city: 'Berlin', bio: 'Engines' }
    expect(conflictsOf(mine, { ...base, city: 'Paris' }, base)).toEqual(['city'])
    expect(conflictsOf(mine, { ...base, city: 'Berlin', phone: '+33123456789' }, base)).toEqual([])
  })

  it('are merged by field', () => {
    const mine = { ...base, city: 'Berlin', bio: 'Engines' }
    expect(merged(mine, { ...base, city: 'Paris' }, base)).toEqual({ ...base, city: 'Paris', bio: 'Engines' })
  })
})

describe('saveProfile', () => {
  /** The server's state; it refuses a change that relies on another one. */
  function serverHas(theirs: Partial<Me>): { tags: (string | null)[]; changes: unknown[] } {
    const seen = { tags: [] as (string | null)[], changes: [] as unknown[] }
    server.use(
      http.get(`${API}/users/me`, () =>
        HttpResponse.json({ ...me, ...theirs }, { headers: { ETag: '"2"' } }),
      ),
      http.patch(`${API}/users/me`, async ({ request }) => {
        const tag = request.headers.get('If-Match')
        const change = (await request.json()) as object
        seen.tags.push(tag)
        seen.changes.push(change)
        return tag === '"2"'
          ? HttpResponse.json({ ...me, ...theirs, ...change }, { headers: { ETag: '"3"' } })
          : problem('stale-version', 409)
      }),
    )
    return seen
  }

  it('saves on top of a change of other fields', async () => {
    const seen = serverHas({ bio: 'Theirs' })
    const mine = { ...base, city: 'Berlin' }
    const saved = await saveProfile(new QueryClient(), { mine, base: me, overwrite: false })
    expect(saved).toMatchObject({ kind: 'saved', me: { city: 'Berlin', bio: 'Theirs', tag: '"3"' } })
    expect(seen).toEqual({ tags: ['"1"', '"2"'], changes: [{ city: 'Berlin' }, { city: 'Berlin' }] })
  })

  it('asks before it overwrites', async () => {
    const seen = serverHas({ city: 'Paris' })
    const mine = { ...base, city: 'Berlin' }
    const asked = await saveProfile(new QueryClient(), { mine, base: me, overwrite: false })
    expect(asked).toMatchObject({ kind: 'conflict', theirs: { city: 'Paris', tag: '"2"' } })
    expect(seen.tags).toEqual(['"1"'])
    const saved = await saveProfile(new QueryClient(), { mine, base: me, overwrite: true })
    expect(saved).toMatchObject({ kind: 'saved', me: { city: 'Berlin' } })
  })

  it('leaves other refusals to the form', async () => {
    server.use(http.patch(`${API}/users/me`, () => problem('invalid-request', 400)))
    await expect(
      saveProfile(new QueryClient(), { mine: base, base: me, overwrite: false }),
    ).rejects.toMatchObject({
      code: 'invalid-request',
    })
  })
})

describe('squareOf', () => {
  it('is the middle of what fits, and stays within the picture', () => {
    expect(squareOf({ width: 300, height: 100 }, WHOLE)).toEqual({ left: 100, top: 0, side: 100 })
    expect(squareOf({ width: 300, height: 100 }, { zoom: 2, x: 1, y: 1 })).toEqual({
      left: 250,
      top: 50,
      side: 50,
    })
    expect(squareOf({ width: 300, height: 100 }, { zoom: 4, x: 0, y: 0 })).toEqual({
      left: 0,
      top: 0,
      side: 25,
    })
  })
})

describe('countriesIn', () => {
  it('has each country once, by its name in the language', () => {
    const french = countriesIn('fr')
    expect(new Set(french.map(({ code }) => code)).size).toBe(250)
    expect(french).toContainEqual({ code: 'DE', name: 'Allemagne' })
    const names = french.map(({ name }) => name)
    expect(names).toEqual([...names].sort((one, other) => one.localeCompare(other, 'fr')))
  })
})
