import { readdirSync, readFileSync } from 'node:fs'
import { createTranslator } from 'use-intl'
import { describe, expect, it } from 'vitest'

type Tree = { [key: string]: string | Tree }

const LANGUAGES = ['en', 'fr', 'ar'] as const
const problems = JSON.parse(readFileSync('../contracts/problems.json', 'utf8')) as Record<string, object>
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
  const names = [...message.matchAll(/\{\s*(\w+)\s*[,}]|<(\w+)>/g)].map(
    ([, argument, tag]) => argument ?? tag ?? '',
  )
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

function formatted(language: (typeof LANGUAGES)[number], message: string, number: number): string {
  const values = Object.fromEntries(placeholdersOf(message).map((name) => [name, number]))
  const tags = Object.fromEntries([...message.matchAll(/<(\w+)>/g)].map(([, tag]) => [tag ?? '', () => 'x']))
  const translate = createTranslator({
    locale: language,
    messages: { message },
    onError: (error) => {
      throw error
    },
  })
  return translate.markup('message', { ...values, ...tags })
}

/** A key is written out, or parts of it behind the first are put in: t(`themes.${theme}`). */
function isUsed(source: string, key: string): boolean {
  const [first = '', ...rest] = key.split('.')
  const parts = rest.map((part) => `\\.(?:${part}|\\$\\{[^}]+\\})`)
  return new RegExp(`['"\`]${first}${parts.join('')}['"\`]`).test(source)
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
