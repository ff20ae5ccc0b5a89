import { queryOptions } from '@tanstack/react-query'
import type { components } from '@/api-types/course'
import { api, dataOf } from '@/lib/http'

export type Category = components['schemas']['CategoryView']

export const categoriesQuery = queryOptions({
  queryKey: ['catalog', 'categories'],
  queryFn: async ({ signal }): Promise<Category[]> => {
    const categories: Category[] = []
    let cursor: string | null | undefined
    do {
      const query = { limit: 100, ...(cursor == null ? {} : { cursor }) }
      const page = await dataOf(api.GET('/categories', { params: { query }, signal }))
      categories.push(...page.items.filter(({ active }) => active))
      cursor = page.nextCursor
    } while (cursor != null)
    return categories
  },
  staleTime: 5 * 60_000,
})

/** Those right below a category, or at the top of the tree; a branch whose parent is retired is at the top. */
export function below(categories: readonly Category[], parent: Category | undefined): Category[] {
  return categories.filter(({ parentId }) =>
    parent === undefined ? !categories.some(({ id }) => id === parentId) : parentId === parent.id,
  )
}

/** From the top of the tree to a category. */
export function pathTo(categories: readonly Category[], category: Category | undefined): Category[] {
  const path: Category[] = []
  for (let at = category; at !== undefined && !path.includes(at);) {
    path.unshift(at)
    const { parentId } = at
    at = categories.find(({ id }) => id === parentId)
  }
  return path
}
