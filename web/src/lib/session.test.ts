import { beforeEach, describe, expect, it } from 'vitest'
import { signedInAnswer } from '@/testing/examples'
import { API, http, HttpResponse, problem, server } from '@/testing/server'
import { haveSession, openTab, settle } from '@/testing/tab'

let renewals = 0

function renewWith(answer: () => Response | Promise<Response>): void {
  server.use(
    http.post(`${API}/auth/refresh`, () => {
      renewals++
      return answer()
    }),
  )
}

beforeEach(() => {
  renewals = 0
})

describe('start', () => {
  it('asks nothing where there is no session', async () => {
    const { session } = await openTab()
    expect(await session.startSession()).toEqual({ kind: 'stranger' })
  })

  it('asks nothing while the token is fresh', async () => {
    haveSession(900)
    const { session } = await openTab()
    expect(await session.startSession()).toMatchObject({ kind: 'member', identity: { role: 'STUDENT' } })
  })

  it('renews a token that has expired', async () => {
    haveSession(-60)
    renewWith(() => HttpResponse.json(signedInAnswer()))
    const { session } = await openTab()
    expect((await session.startSession()).kind).toBe('member')
    expect(renewals).toBe(1)
  })

  it('sends the CSRF token with a renewal and keeps no token', async () => {
    haveSession(-60)
    let csrf: string | null = null
    server.use(
      http.post(`${API}/auth/refresh`, ({ request }) => {
        csrf = request.headers.get('X-CSRF-Token')
        return HttpResponse.json(signedInAnswer())
      }),
    )
    const { session } = await openTab()
    await session.startSession()
    expect(csrf).toBe('csrf-1')
    expect(JSON.stringify(Object.entries(localStorage))).not.toMatch(/secret/)
  })

  it('is a stranger where the session is over', async () => {
    haveSession(-60)
    renewWith(() => problem('session-ended', 401))
    const { session } = await openTab()
    expect((await session.startSession()).kind).toBe('stranger')
    expect(localStorage.getItem('academy.session')).toBeNull()
  })

  it('stays unknown while the server cannot be asked, and asks again', async () => {
    haveSession(-60)
    renewWith(() => HttpResponse.error())
    const { session } = await openTab()
    await expect(session.startSession()).rejects.toMatchObject({ code: 'network' })
    expect(session.sessionState().kind).toBe('unknown')
    renewWith(() => HttpResponse.json(signedInAnswer()))
    await session.ensureFresh()
    expect(session.sessionState().kind).toBe('member')
  })

  it('does not believe a marker that outlived its cookie', async () => {
    haveSession(900)
    document.cookie = 'academy_csrf=; max-age=0; path=/'
    const { session } = await openTab()
    expect((await session.startSession()).kind).toBe('stranger')
  })

  it.each([
    '{',
    '"text"',
    '{"userId":"1"}',
    '{"userId":"1","organizationId":"2","role":"STUDENT","until":"soon"}',
  ])('renews where the marker is broken: %s', async (marker) => {
    haveSession(900)
    localStorage.setItem('academy.session', marker)
    renewWith(() => HttpResponse.json(signedInAnswer()))
    const { session } = await openTab()
    expect((await session.startSession()).kind).toBe('member')
    expect(renewals).toBe(1)
  })
})

describe('renewal', () => {
  it('happens once for all tabs', async () => {
    haveSession(-60)
    renewWith(() => HttpResponse.json(signedInAnswer()))
    const tabs = [await openTab(), await openTab(), await openTab()]
    await Promise.all(tabs.map(({ session }) => session.startSession()))
    expect(renewals).toBe(1)
    expect(tabs.map(({ session }) => session.sessionState().kind)).toEqual(['member', 'member', 'member'])
  })

  it('comes a minute before the token expires', async () => {
    haveSession(900)
    const { session } = await openTab()
    await session.startSession()
    renewWith(() => HttpResponse.json(signedInAnswer()))
    haveSession(61)
    await session.ensureFresh()
    expect(renewals).toBe(0)
    haveSession(59)
    await session.ensureFresh()
    expect(renewals).toBe(1)
  })

  it('of a refused token asks once for all tabs', async () => {
    haveSession(900)
    const tabs = [await openTab(), await openTab()]
    await Promise.all(tabs.map(({ session }) => session.startSession()))
    renewWith(() => HttpResponse.json(signedInAnswer()))
    await Promise.all(tabs.map(({ session }) => session.renewNow()))
    expect(renewals).toBe(1)
  })

  it('that answers another identity stops this tab', async () => {
    haveSession(900)
    const { session } = await openTab()
    await session.startSession()
    renewWith(() => HttpResponse.json(signedInAnswer({ role: 'INSTRUCTOR' })))
    await expect(session.renewNow()).rejects.toMatchObject({ code: 'other-identity' })
    expect(session.sessionState().kind).toBe('replaced')
  })
})

describe('tabs', () => {
  it('are stopped by a sign-out in another one', async () => {
    haveSession(900)
    const here = await openTab()
    await here.session.startSession()
    const there = await openTab()
    await there.session.startSession()
    there.session.signedOut()
    await settle()
    expect(here.session.sessionState().kind).toBe('replaced')
    await expect(here.session.ensureFresh()).rejects.toMatchObject({ code: 'other-identity' })
  })

  it('are stopped by another membership, although no message came', async () => {
    haveSession(900)
    const { session } = await openTab()
    await session.startSession()
    haveSession(900, { role: 'INSTRUCTOR' })
    await expect(session.ensureFresh()).rejects.toMatchObject({ code: 'other-identity' })
    expect(session.sessionState().kind).toBe('replaced')
  })

  it('go on when their own user is back', async () => {
    haveSession(900)
    const here = await openTab()
    await here.session.startSession()
    const there = await openTab()
    await there.session.startSession()
    there.session.signedOut()
    await settle()
    there.session.signedIn(signedInAnswer())
    await settle()
    expect(here.session.sessionState().kind).toBe('member')
  })

  it('of strangers follow a sign-in', async () => {
    const here = await openTab()
    await here.session.startSession()
    const there = await openTab()
    there.session.signedIn(signedInAnswer())
    await settle()
    expect(here.session.sessionState().kind).toBe('member')
  })

  it('whose session has ended go on when the same user signs in elsewhere', async () => {
    haveSession(900)
    const here = await openTab()
    await here.session.startSession()
    here.session.sessionEnded()
    const there = await openTab()
    there.session.signedIn(signedInAnswer())
    await settle()
    expect(here.session.sessionState().kind).toBe('member')
  })

  it('whose session has ended are stopped when another user signs in', async () => {
    haveSession(900)
    const here = await openTab()
    await here.session.startSession()
    here.session.sessionEnded()
    const there = await openTab()
    there.session.signedIn(signedInAnswer({ id: 'another-user' }))
    await settle()
    expect(here.session.sessionState().kind).toBe('replaced')
  })
})
