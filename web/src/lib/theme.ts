import { useSyncExternalStore } from 'react'

export const THEMES = ['system', 'light', 'dark'] as const
export type Theme = (typeof THEMES)[number]

/** The file that runs before the first paint (src/theme.ts) reads the same. */
const CHOSEN = 'academy.theme'

const listeners = new Set<() => void>()
const system = window.matchMedia('(prefers-color-scheme: dark)')
system.addEventListener('change', show)

export function chooseTheme(theme: Theme): void {
  if (theme === 'system') {
    localStorage.removeItem(CHOSEN)
  } else {
    localStorage.setItem(CHOSEN, theme)
  }
  show()
  listeners.forEach((listener) => listener())
}

export function useTheme(): Theme {
  return useSyncExternalStore(subscribe, chosenTheme)
}

function chosenTheme(): Theme {
  const chosen = localStorage.getItem(CHOSEN)
  return THEMES.find((theme) => theme === chosen) ?? 'system'
}

function show(): void {
  const theme = chosenTheme()
  document.documentElement.classList.toggle(
    'dark',
    theme === 'dark' || (theme === 'system' && system.matches),
  )
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
