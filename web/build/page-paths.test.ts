import { expect, it } from 'vitest'
import { pathOf } from './page-paths'

it.each([
  ['index.tsx', '/'],
  ['login.tsx', '/login'],
  ['_member.dashboard.index.tsx', '/dashboard'],
  ['_member.dashboard.courses.$slug.lessons.$lessonId.tsx', '/dashboard/courses/{slug}/lessons/{lessonId}'],
  ['_member/account/profile.tsx', '/account/profile'],
  ['courses_.$slug.tsx', '/courses/{slug}'],
  ['_member.tsx', undefined],
  ['__root.tsx', undefined],
])('%s is the page %s', (file, path) => {
  expect(pathOf(file)).toBe(path)
})
