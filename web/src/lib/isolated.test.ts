import { createTranslator } from 'use-intl'
import { expect, it } from 'vitest'
import { isolated } from './isolated'

const LEFT = '\u2068'
const RIGHT = '\u2069'

it.each([
  ['{title} · Academy', `${LEFT}{title}${RIGHT} · Academy`],
  [
    '{p, number, percent}: {n, number} من 7',
    `${LEFT}{p, number, percent}${RIGHT}: ${LEFT}{n, number}${RIGHT} من 7`,
  ],
  ['{n, plural, one {درس} other {# دروس}}', '{n, plural, one {درس} other {# دروس}}'],
  ['{n, plural, =0 {x} other {y}}', '{n, plural, =0 {x} other {y}}'],
  ['<when></when>', '<when></when>'],
])('%s', (message, expected) => {
  expect(isolated({ a: { b: message } })).toEqual({ a: { b: expected } })
})

it('keeps the marks of a percentage to itself', () => {
  const t = createTranslator({ locale: 'ar', messages: isolated({ m: '{p, number, percent}: {n, number}' }) })
  const text = (t as (key: string, values: object) => string)('m', { p: 0.71, n: 5 })
  expect(text).toMatch(
    new RegExp(`^${LEFT}[^${RIGHT}]*71[^${RIGHT}]*%[^${RIGHT}]*${RIGHT}: ${LEFT}5${RIGHT}$`),
  )
})
