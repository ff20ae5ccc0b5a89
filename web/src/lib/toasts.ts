import { useSyncExternalStore } from 'react'

type Content = {
  text: string
  /** Takes back what the toast says. */
  undo?: () => void
  /** Does it for good, once it is not undone; true where the page is being left. */
  settle?: (leaving: boolean) => void
}

export type Toast = Content & { id: number }

let toasts: readonly Toast[] = []
let made = 0
const listeners = new Set<() => void>()

// What waits for an undo is done when it can no longer be undone.
window.addEventListener('pagehide', () => {
  toasts.forEach(({ settle }) => settle?.(true))
  change([])
})

/** Says an outcome for some seconds; something that was removed is hidden meanwhile, and can be taken back. */
export function showToast(content: Content): void {
  change([...toasts, { ...content, id: ++made }])
}

export function undoToast({ id, undo }: Toast): void {
  if (take(id)) {
    undo?.()
  }
}

export function endToast({ id, settle }: Toast): void {
  if (take(id)) {
    settle?.(false)
  }
}

export function useToasts(): readonly Toast[] {
  return useSyncExternalStore(subscribe, () => toasts)
}

/** A toast ends once: undone, over, or left. */
function take(id: number): boolean {
  const there = toasts.some((toast) => toast.id === id)
  change(toasts.filter((toast) => toast.id !== id))
  return there
}

function change(next: readonly Toast[]): void {
  toasts = next
  listeners.forEach((listener) => listener())
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
