import { useEffect, useEffectEvent, useSyncExternalStore } from 'react'

type Shortcut = { key: string; withCommand: boolean; reader: boolean }

/** All shortcuts, in the order in which they are listed. Those of the reader exist beside a lesson only. */
export const SHORTCUTS = {
  palette: { key: 'k', withCommand: true, reader: false },
  save: { key: 's', withCommand: true, reader: false },
  search: { key: '/', withCommand: false, reader: false },
  shortcuts: { key: '?', withCommand: false, reader: false },
  next: { key: 'n', withCommand: false, reader: true },
  previous: { key: 'p', withCommand: false, reader: true },
  complete: { key: 'c', withCommand: false, reader: true },
} as const satisfies Record<string, Shortcut>

export type ShortcutName = keyof typeof SHORTCUTS

const OFF = 'academy.single-keys-off'

/** Where a letter is typed, or chooses from a list. A dialog also hides the page that a key would act on. */
const TAKES_LETTERS =
  'input, textarea, select, [contenteditable], [role="menu"], [role="listbox"], [role="dialog"], [role="alertdialog"]'

/** On keyboards of other scripts. */
const SAME_KEY: Readonly<Record<string, string>> = { '؟': '?' }

const listeners = new Set<() => void>()

/** True on devices of Apple, whose shortcuts use the Command key. */
export function hasCommandKey(): boolean {
  return /Mac OS X|iPhone|iPad/.test(navigator.userAgent)
}

/** Runs when the shortcut is pressed; undefined where there is nothing to run at present. */
export function useShortcut(name: ShortcutName, run: (() => void) | undefined): void {
  const onPressed = useEffectEvent(() => run?.())
  const active = run !== undefined
  useEffect(() => {
    if (!active) {
      return undefined
    }
    const listen = (event: KeyboardEvent): void => {
      if (isPressed(SHORTCUTS[name], event)) {
        event.preventDefault()
        onPressed()
      }
    }
    document.addEventListener('keydown', listen)
    return () => document.removeEventListener('keydown', listen)
  }, [name, active])
}

/** Speech input presses single keys by mistake, so they can be switched off on each device (WCAG 2.1.4). */
export function chooseSingleKeys(on: boolean): void {
  if (on) {
    localStorage.removeItem(OFF)
  } else {
    localStorage.setItem(OFF, 'true')
  }
  listeners.forEach((listener) => listener())
}

export function useSingleKeys(): boolean {
  return useSyncExternalStore(subscribe, singleKeys)
}

function singleKeys(): boolean {
  return localStorage.getItem(OFF) === null
}

function isPressed({ key, withCommand }: Shortcut, event: KeyboardEvent): boolean {
  if (event.defaultPrevented || event.repeat || event.isComposing || event.altKey || keyOf(event) !== key) {
    return false
  }
  if (withCommand) {
    return (
      (hasCommandKey() ? event.metaKey && !event.ctrlKey : event.ctrlKey && !event.metaKey) && !event.shiftKey
    )
  }
  const target = event.target instanceof Element ? event.target : document.body
  return !event.ctrlKey && !event.metaKey && singleKeys() && target.closest(TAKES_LETTERS) === null
}

/** The sign that was typed; on keyboards of other scripts, the Latin letter of the same key. */
function keyOf({ key, code }: KeyboardEvent): string {
  if (/^[ -~]$/.test(key)) {
    return key.toLowerCase()
  }
  return SAME_KEY[key] ?? (code.startsWith('Key') ? code.slice('Key'.length).toLowerCase() : '')
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
