import { expect, it } from 'vitest'
import { cookie } from './cookies'

it('finds a cookie by its whole name', () => {
  document.cookie = 'xacademy_csrf=wrong; path=/'
  document.cookie = 'academy_csrf=a%3Db; path=/'
  expect(cookie('academy_csrf')).toBe('a=b')
  expect(cookie('academy')).toBeUndefined()
})
