import { expect, it } from 'vitest'
import { found } from './found'

it.each([
  ['pref', ['Preferences'], 1],
  ['prefe account', ['Preferences', 'Your account'], 1],
  ['DECONNECTER', ['Se déconnecter'], 1],
  ['وحده', ['وحدة'], 0],
  ['العربيه', ['العربية'], 0],
  ['', ['Anything'], 1],
  ['dark', ['Light', 'Colours'], 0],
])('%s in %s', (typed, words, score) => {
  expect(found('', typed, words)).toBe(score)
})
