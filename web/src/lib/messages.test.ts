import { readdirSync, readFileSync } from 'node:fs'
import { act, renderHook } from '@testing-library/react'
import { createTranslator, type Messages } from 'use-intl'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import problems from '../../../contracts/problems.json'

type Tree = { [key: string]: string | Tree }

const LANGUAGES = ['en', 'fr', 'ar'] as const
const FILES = readdirSync('messages/en').map((file) => file.replace('.json', ''))

function messagesOf(language: string, file: string): Tree {
  return JSON.parse(readFileSync(`messages/${language}/${file}.json`, 'utf8')) as Tree
}

function flat(tree: Tree, prefix = ''): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? [[prefix + key, value] as [string, string]] : flat(value, `${prefix}${key}.`),
  )
}

/** Names of what is put into a message: arguments and tags. */
function placeholdersOf(message: string): string[] {
  const names = [...message.matchAll(/\{\s*(\w+)\s*[,}]|<(\w+)>/g)].map(([, argument, tag]) => argument ?? tag ?? '')
  return [...new Set(names)].sort()
}

describe.each(FILES)('%s', (file) => {
  const english = new Map(flat(messagesOf('en', file)))

  it.each(LANGUAGES)('has the same messages in %s', (language) => {
    expect(flat(messagesOf(language, file)).map(([key]) => key)).toEqual([...english.keys()])
  })

  it.each(LANGUAGES)('puts the same into them in %s', (language) => {
    for (const [key, message] of flat(messagesOf(language, file))) {
      expect({ key, placeholders: placeholdersOf(message) }).toEqual({
        key,
        placeholders: placeholdersOf(english.get(key) ?? ''),
      })
    }
  })

  it.each(LANGUAGES)('can be read in %s for every number', (language) => {
    for (const [key, message] of flat(messagesOf(language, file))) {
      for (const number of [0, 1, 2, 3, 11, 100]) {
        expect(formatted(language, message, number), `${key}: ${message}`).not.toBe('')
      }
    }
  })

  it('is used', () => {
    if (file === 'problems') {
      return
    }
    const source = sources('src').join('\n')
    const unused = [...english.keys()].filter((key) => !isUsed(source, key))
    expect(unused).toEqual([])
  })
})

function formatted(language: string, message: string, number: number): string {
  const values = Object.fromEntries(placeholdersOf(message).map((name) => [name, number]))
  const tags = Object.fromEntries([...message.matchAll(/<(\w+)>/g)].map(([, tag]) => [tag ?? '', () => 'x']))
  const translator = createTranslator({
    locale: language,
    messages: { message } as unknown as Messages,
    onError: (error) => {
      throw error
    },
  }) as unknown as { markup: (key: string, values: object) => string }
  return translator.markup('message', { ...values, ...tags })
}

/** A key is written out, or its last part is put in: t(`themes.${theme}`). */
function isUsed(source: string, key: string): boolean {
  const group = key.slice(0, key.lastIndexOf('.') + 1)
  return [`'${key}'`, `"${key}"`].some((text) => source.includes(text)) || (group !== '' && source.includes(`\`${group}\${`))
}

function sources(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`
    if (entry.isDirectory()) {
      return sources(path)
    }
    return /\.tsx?$/.test(entry.name) && !entry.name.includes('.test.') ? [readFileSync(path, 'utf8')] : []
  })
}

it.each(LANGUAGES)('says every problem of the platform in %s', (language) => {
  const codes = new Set(Object.values(problems).flatMap((service) => Object.keys(service)))
  const said = messagesOf(language, 'problems')
  expect([...codes].filter((code) => !(code in said))).toEqual([])
  const ofThePage = ['network', 'other-identity', 'forbidden', 'internal-error']
  expect(Object.keys(said).filter((code) => !codes.has(code) && !ofThePage.includes(code))).toEqual([])
})

describe('loading', () => {
  beforeEach(() => {
    vi.resetModules()
    document.documentElement.dir = ''
  })

  it('begins with the browser’s language', async () => {
    vi.spyOn(navigator, 'languages', 'get').mockReturnValue(['de-DE', 'fr-CA', 'en'])
    const { loadMessages, useMessages } = await import('./messages')
    await loadMessages('shell')
    expect(renderHook(useMessages).result.current).toMatchObject({
      language: 'fr',
      messages: { shell: { signIn: 'Se connecter' } },
    })
    expect(document.documentElement.lang).toBe('fr')
  })

  it('keeps the user’s choice, and turns the page for Arabic', async () => {
    const { chooseLanguage, loadMessages, useMessages } = await import('./messages')
    await loadMessages('shell')
    const { result } = renderHook(useMessages)
    expect(result.current.language).toBe('en')
    await act(() => chooseLanguage('ar'))
    expect(result.current).toMatchObject({ language: 'ar', messages: { shell: { signIn: 'تسجيل الدخول' } } })
    expect(document.documentElement.dir).toBe('rtl')
    expect(localStorage.getItem('academy.language')).toBe('ar')
  })

  it('ends only once what another page asked for is there, too', async () => {
    const { loadMessages, useMessages } = await import('./messages')
    const first = loadMessages('shell', 'learning')
    await loadMessages('shell')
    expect(renderHook(useMessages).result.current.messages).toHaveProperty('shell')
    await first
    expect(Object.keys(renderHook(useMessages).result.current.messages)).toEqual(['shell', 'learning'])
  })

  it('answers the last of two choices', async () => {
    const { chooseLanguage, loadMessages, useMessages } = await import('./messages')
    await loadMessages('shell')
    await Promise.all([chooseLanguage('ar'), chooseLanguage('fr')])
    expect(renderHook(useMessages).result.current.language).toBe('fr')
    expect(localStorage.getItem('academy.language')).toBe('fr')
  })

  it('refuses a feature that has none', async () => {
    const { loadMessages } = await import('./messages')
    await expect(loadMessages('nonsense')).rejects.toThrow('There are no messages en/nonsense.')
  })
})
