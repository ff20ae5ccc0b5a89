import { useRouter } from '@tanstack/react-router'
import { useEffect, useRef, type RefObject } from 'react'

/** After a navigation the focus goes to the page's heading, so that screen readers say where the user is. */
export function useFocusOnNavigation(): RefObject<HTMLElement | null> {
  const router = useRouter()
  const main = useRef<HTMLElement>(null)
  useEffect(
    () =>
      router.subscribe('onRendered', ({ fromLocation, pathChanged }) => {
        if (fromLocation === undefined || !pathChanged) {
          return
        }
        const heading = main.current?.querySelector<HTMLElement>('h1')
        if (heading != null && heading.tabIndex < 0) {
          heading.tabIndex = -1
        }
        ;(heading ?? main.current)?.focus()
      }),
    [router],
  )
  return main
}
