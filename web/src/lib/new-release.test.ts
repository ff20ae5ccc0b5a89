import { act, renderHook } from '@testing-library/react'
import { beforeEach, expect, it, vi } from 'vitest'
import { followReleases, useNewRelease } from './new-release'
import { useUnsaved } from './unsaved'

const reload = vi.fn()
followReleases(reload)

/** True where the failure is dealt with, so that the page need not show it. */
function lackFile(): boolean {
  const event = Object.assign(new Event('vite:preloadError', { cancelable: true }), {
    payload: new Error('gone'),
  })
  act(() => void window.dispatchEvent(event))
  return event.defaultPrevented
}

beforeEach(() => {
  sessionStorage.clear()
  reload.mockClear()
})

it('loads the page anew once, and not again within a minute', () => {
  expect(lackFile()).toBe(true)
  expect(lackFile()).toBe(false)
  expect(reload).toHaveBeenCalledOnce()
  vi.spyOn(Date, 'now').mockReturnValue(Date.now() + 61_000)
  lackFile()
  expect(reload).toHaveBeenCalledTimes(2)
  vi.restoreAllMocks()
})

it('offers it where something is unsaved', () => {
  const { result } = renderHook(useNewRelease)
  const { rerender, unmount } = renderHook(({ dirty }) => useUnsaved(dirty), {
    initialProps: { dirty: false },
  })
  expect(result.current).toBe(false)
  rerender({ dirty: true })
  expect(lackFile()).toBe(false)
  expect(reload).not.toHaveBeenCalled()
  expect(result.current).toBe(true)
  unmount()
  expect(lackFile()).toBe(true)
  expect(reload).toHaveBeenCalledOnce()
})
