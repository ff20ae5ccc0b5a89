import { expect, it } from 'vitest'
import { ownPath } from './own-path'

it.each(['/dashboard', '/dashboard/courses/spring?tab=1#top'])('leads to an own page: %s', (path) => {
  expect(ownPath(path)).toEqual({ next: path })
})

it.each([
  undefined,
  7,
  '',
  'dashboard',
  '//evil.example',
  '/\\evil.example',
  'https://evil.example/',
  'javascript:1',
])('leads nowhere else: %s', (path) => {
  expect(ownPath(path)).toEqual({})
})
