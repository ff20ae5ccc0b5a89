import { expect, it } from 'vitest'
import { keepReturnPath, takeReturnPath } from './return-path'

it('is taken once', () => {
  keepReturnPath('/dashboard/courses/java?x=1#y')
  expect(takeReturnPath()).toBe('/dashboard/courses/java?x=1#y')
  expect(takeReturnPath()).toBeUndefined()
})

it('leads to no other site', () => {
  keepReturnPath('//evil.example/')
  expect(takeReturnPath()).toBeUndefined()
})
