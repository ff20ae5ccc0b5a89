import { act, fireEvent, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, expect, it, vi } from 'vitest'
import { showToast } from '@/lib/toasts'
import { show } from '@/testing/render'
import { Toasts } from './toasts'

// What jsdom lacks, and a swipe needs.
Element.prototype.hasPointerCapture = () => false

const undo = vi.fn()
const settle = vi.fn()

async function remove(): Promise<void> {
  await show(<Toasts />)
  act(() => showToast({ text: 'The draft is discarded.', undo, settle }))
}

afterEach(() => {
  vi.useRealTimers()
  // What a test left open ends with its page.
  act(() => void fireEvent(window, new Event('pagehide')))
  vi.clearAllMocks()
})

it('takes back what was removed', async () => {
  await remove()
  await userEvent.click(screen.getByRole('button', { name: 'Undo' }))
  expect(undo).toHaveBeenCalledOnce()
  expect(screen.queryByRole('button', { name: 'Undo' })).not.toBeInTheDocument()
  act(() => void fireEvent(window, new Event('pagehide')))
  expect(settle).not.toHaveBeenCalled()
})

it('removes it for good after eight seconds', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'], shouldAdvanceTime: true })
  await remove()
  await act(() => vi.advanceTimersByTimeAsync(7_500))
  expect(settle).not.toHaveBeenCalled()
  await act(() => vi.advanceTimersByTimeAsync(1_000))
  expect(settle).toHaveBeenCalledExactlyOnceWith(false)
  expect(undo).not.toHaveBeenCalled()
})

it('waits while the focus is in it', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'], shouldAdvanceTime: true })
  await remove()
  act(() => screen.getByRole('button', { name: 'Undo' }).focus())
  await act(() => vi.advanceTimersByTimeAsync(20_000))
  expect(settle).not.toHaveBeenCalled()
})

it('removes it at once when it is closed, and when the page is left', async () => {
  await remove()
  await userEvent.click(screen.getByRole('button', { name: 'Close' }))
  expect(settle).toHaveBeenCalledExactlyOnceWith(false)
  act(() => showToast({ text: 'The draft is discarded.', undo, settle }))
  act(() => void fireEvent(window, new Event('pagehide')))
  expect(settle).toHaveBeenLastCalledWith(true)
  expect(settle).toHaveBeenCalledTimes(2)
})
