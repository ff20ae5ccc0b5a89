import { useSyncExternalStore } from 'react'
import type { AbstractIntlMessages } from 'use-intl'

export const LANGUAGES = ['en', 'fr', 'ar'] as const
export type Language = (typeof LANGUAGES)[number]

/** One file for each feature and language; a page loads its feature's file with its own chunk. */
const files = import.meta.glob<AbstractIntlMessages>('../../messages/*/*.json', { import: 'default' })

const CHOSEN = 'academy.language'

let language: Language = firstLanguage()
let loaded: AbstractIntlMessages = {}
const wanted = new Set<string>()
const listeners = new Set<() => void>()

export async function loadMessages(...features: string[]): Promise<void> {
  const missing = features.filter((feature) => !wanted.has(feature))
  missing.forEach((feature) => wanted.add(feature))
  if (missing.length > 0) {
    show(language, { ...loaded, ...(await read(language, missing)) })
  }
}

export async function chooseLanguage(next: Language): Promise<void> {
  const messages = await read(next, [...wanted])
  localStorage.setItem(CHOSEN, next)
  document.documentElement.lang = next
  document.documentElement.dir = directionOf(next)
  show(next, messages)
}

export function directionOf(of: Language): 'ltr' | 'rtl' {
  return of === 'ar' ? 'rtl' : 'ltr'
}

export function useMessages(): { language: Language; messages: AbstractIntlMessages } {
  return useSyncExternalStore(subscribe, snapshot)
}

let current = { language, messages: loaded }

function show(next: Language, messages: AbstractIntlMessages): void {
  language = next
  loaded = messages
  current = { language, messages }
  listeners.forEach((listener) => listener())
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

function snapshot(): typeof current {
  return current
}

async function read(of: Language, features: readonly string[]): Promise<AbstractIntlMessages> {
  const parts = await Promise.all(
    features.map(async (feature) => {
      const file = files[`../../messages/${of}/${feature}.json`]
      if (file === undefined) {
        throw new Error(`There are no messages ${of}/${feature}.`)
      }
      return [feature, await file()] as const
    }),
  )
  return Object.fromEntries(parts)
}

/** The user's choice on this machine, else the browser's first language that there is, else English. */
function firstLanguage(): Language {
  const wishes = [localStorage.getItem(CHOSEN), ...navigator.languages]
  for (const wish of wishes) {
    const found = LANGUAGES.find((it) => wish?.toLowerCase().split('-')[0] === it)
    if (found !== undefined) {
      return found
    }
  }
  return 'en'
}
