import { expect, it } from 'vitest'
import { catalogueSearch } from './catalogue-search'
import { languageName } from './language-name'

it.each([
  [{ category: 'web-development', level: 'ADVANCED', language: 'pt-BR' }, 3],
  [{ category: 'No such!', level: 'EXPERT', language: '../x' }, 0],
  [{ category: 7, level: 7, language: 7, other: 'x' }, 0],
])('reads of %o what a course can have', (given, kept) => {
  const search = catalogueSearch(given)
  expect(Object.keys(search)).toHaveLength(kept)
  expect(given).toMatchObject(search)
})

it('names languages in the language of the page', () => {
  expect(languageName('de', 'fr')).toBe('allemand')
  expect(languageName('not a tag', 'en')).toBe('not a tag')
})
