import { act, renderHook } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, type MockInstance, vi } from 'vitest'

async function arriveAt(address: string) {
  vi.resetModules()
  window.history.replaceState(null, '', address)
  return import('./arrival')
}

let listening: MockInstance<typeof window.addEventListener>

beforeEach(() => {
  window.history.replaceState(null, '', '/')
  listening = vi.spyOn(window, 'addEventListener')
})

// Each test loads the module anew; one that an earlier test loaded must not take the link first.
afterEach(() => {
  for (const [type, listener] of listening.mock.calls) {
    window.removeEventListener(type, listener)
  }
  vi.restoreAllMocks()
})

describe('arrival', () => {
  it('keeps what is behind # in memory, and removes it from the address', async () => {
    const { useArrival } = await arriveAt('/verify-email?from=mail#secret-token')
    expect(window.location.href).toBe('https://academy.example/verify-email?from=mail')
    expect(renderHook(() => useArrival('/verify-email')).result.current).toBe('secret-token')
    expect(renderHook(() => useArrival('/reset-password')).result.current).toBeUndefined()
  })

  it('leaves other pages and the skip link alone', async () => {
    const lesson = await arriveAt('/dashboard#courses')
    expect(window.location.hash).toBe('#courses')
    expect(renderHook(() => lesson.useArrival('/dashboard')).result.current).toBeUndefined()
    const signIn = await arriveAt('/login#main')
    expect(window.location.hash).toBe('#main')
    expect(renderHook(() => signIn.useArrival('/login')).result.current).toBeUndefined()
  })

  it('takes a second link that is opened in the same tab', async () => {
    const { useArrival } = await arriveAt('/invitation#first')
    const { result } = renderHook(() => useArrival('/invitation'))
    window.history.replaceState(null, '', '/invitation#second')
    act(() => {
      window.dispatchEvent(new HashChangeEvent('hashchange'))
    })
    expect(result.current).toBe('second')
    expect(window.location.hash).toBe('')
  })

  it('forgets', async () => {
    const { forgetArrival, useArrival } = await arriveAt('/login#error=provider-refused')
    const { result } = renderHook(() => useArrival('/login'))
    act(() => forgetArrival('/login'))
    expect(result.current).toBeUndefined()
  })
})
