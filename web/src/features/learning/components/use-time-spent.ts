import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { asProblem } from '@/lib/problem'
import { addTime } from '../api/time-spent'

const TICK = 5_000
/** A glance at a lesson does not start its module. */
const WORTH_STARTING = 15_000
const BETWEEN_REQUESTS = 60_000
/** A page of text is read, and a part of a video is watched, without touching anything. */
const USED_WITHIN = 5 * 60_000
const USES = ['pointerdown', 'pointermove', 'keydown', 'scroll', 'touchstart'] as const

/** Counts the time that a lesson is visible and used, for its module; undefined counts nothing. */
export function useTimeSpent(enrollmentId: string | undefined, moduleId: string): void {
  const queryClient = useQueryClient()
  useEffect(() => {
    if (enrollmentId === undefined) {
      return undefined
    }
    return countTime((seconds, leaving) => addTime(queryClient, { enrollmentId, moduleId }, seconds, leaving))
  }, [queryClient, enrollmentId, moduleId])
}

/** Counts until the answered function is called, and hands over what is counted now and then. */
export function countTime(send: (seconds: number, leaving: boolean) => Promise<boolean>): () => void {
  let counted = 0
  let lastUse = Date.now()
  let nextRequest = Date.now() + WORTH_STARTING
  let isSending = false
  let isRefused = false

  const handOver = async (leaving: boolean): Promise<void> => {
    const seconds = Math.floor(counted / 1000)
    if (seconds === 0 || isSending || isRefused) {
      return
    }
    isSending = true
    nextRequest = Date.now() + BETWEEN_REQUESTS
    try {
      if (await send(seconds, leaving)) {
        counted -= seconds * 1000
      }
    } catch (failure) {
      // Time is not worth a word on the page: it is sent with the next, or the enrolment is over.
      const { status } = asProblem(failure)
      isRefused = status >= 400 && status < 500 && ![401, 408, 429].includes(status)
    } finally {
      isSending = false
    }
  }

  const tick = (): void => {
    if (document.visibilityState === 'visible' && Date.now() - lastUse < USED_WITHIN) {
      counted += TICK
    }
    // A video in a frame tells nothing of its use.
    if (document.activeElement instanceof HTMLIFrameElement) {
      lastUse = Date.now()
    }
    if (Date.now() >= nextRequest) {
      void handOver(false)
    }
  }
  const use = (): void => {
    lastUse = Date.now()
  }
  const leave = (): void => void handOver(true)

  const timer = setInterval(tick, TICK)
  USES.forEach((it) => window.addEventListener(it, use, { passive: true, capture: true }))
  window.addEventListener('pagehide', leave)
  return () => {
    clearInterval(timer)
    USES.forEach((it) => window.removeEventListener(it, use, { capture: true }))
    window.removeEventListener('pagehide', leave)
    leave()
  }
}
