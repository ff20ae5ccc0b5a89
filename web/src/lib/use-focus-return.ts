import { useRef } from 'react'

/** For a dialog that no button of its own opens: when it closes, the focus goes back to where it was. */
export function useFocusReturn() {
  const before = useRef<Element>(null)
  return {
    onOpenAutoFocus: () => {
      before.current = document.activeElement
    },
    onCloseAutoFocus: (event: Event) => {
      event.preventDefault()
      if (before.current instanceof HTMLElement) {
        before.current.focus()
      }
    },
  }
}
