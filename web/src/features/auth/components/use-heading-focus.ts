import { useEffect, useRef, type RefObject } from 'react'

/** For what takes the place of a form on the same page: its heading takes the focus, so that it is read. */
export function useHeadingFocus(): RefObject<HTMLElement | null> {
  const section = useRef<HTMLElement>(null)
  useEffect(() => section.current?.querySelector<HTMLElement>('h1')?.focus(), [])
  return section
}
