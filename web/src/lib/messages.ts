import { useSyncExternalStore } from 'react'
import type { AbstractIntlMessages } from 'use-intl'
import { isolated } from './isolated'

export const LANGUAGES = ['en', 'fr', 'ar'] as const
export type Language = (typeof LANGUAGES)[number]

/** One file for each feature and language; a page loads its feature's file with its own chunk. */
const files = import.meta.glob<AbstractIntlMessages>('../../messages/*/*.json', { import: 'default' })

const CHOSEN = 'academy.language'

const wanted = new Set<string>()
const reads = new Map<string, Promise<AbstractIntlMessages>>()
const listeners = new Set<() => void>()

let wish: Language = firstLanguage()
let current: { language: Language; messages: AbstractIntlMessages } = { language: wish, messages: {} }

/** Ends once the messages of these features are there, in the language that is chosen then. */
export async function loadMessages(...features: string[]): Promise<void> {
  features.forEach((feature) => wanted.add(feature))
  let language: Language
  let messages: AbstractIntlMessages
  do {
    language = wish
    messages = await readAll(language)
  } while (language !== wish)
  show(language, messages)
}

export async function chooseLanguage(next: Language): Promise<void> {
  wish = next
  await loadMessages()
  if (wish === next) {
    localStorage.setItem(CHOSEN, next)
  }
}

function directionOf(language: Language): 'ltr' | 'rtl' {
  return language === 'ar' ? 'rtl' : 'ltr'
}

export function useMessages(): { language: Language; messages: AbstractIntlMessages } {
  return useSyncExternalStore(subscribe, snapshot)
}

function show(language: Language, messages: AbstractIntlMessages): void {
  const same = language === current.language && Object.keys(messages).every((it) => it in current.messages)
  document.documentElement.lang = language
  document.documentElement.dir = directionOf(language)
  if (!same) {
    current = { language, messages }
    listeners.forEach((listener) => listener())
  }
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

function snapshot(): typeof current {
  return current
}

async function readAll(language: Language): Promise<AbstractIntlMessages> {
  const features = [...wanted]
  const messages = await Promise.all(features.map((feature) => read(language, feature)))
  return Object.fromEntries(features.map((feature, index) => [feature, messages[index] ?? {}]))
}

function read(language: Language, feature: string): Promise<AbstractIntlMessages> {
  const name = `../../messages/${language}/${feature}.json`
  const file = files[name]
  if (file === undefined) {
    throw new Error(`There are no messages ${language}/${feature}.`)
  }
  const known = reads.get(name)
  if (known !== undefined) {
    return known
  }
  const reading = language === 'ar' ? file().then(isolated) : file()
  reads.set(name, reading)
  // A file that could not be fetched is fetched again the next time.
  reading.catch(() => reads.delete(name))
  return reading
}

/** The user's choice on this machine, else the browser's first language that there is, else English. */
function firstLanguage(): Language {
  const wishes = [localStorage.getItem(CHOSEN), ...navigator.languages]
  for (const it of wishes) {
    const found = LANGUAGES.find((language) => it?.toLowerCase().split('-')[0] === language)
    if (found !== undefined) {
      return found
    }
  }
  return 'en'
}
