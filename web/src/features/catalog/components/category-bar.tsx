import { Link } from '@tanstack/react-router'
import { ChevronRight } from 'lucide-react'
import { useTranslations } from 'use-intl'
import type { CatalogueSearch } from '../api/catalogue-search'
import { below, pathTo, type Category } from '../api/list-categories'

/** Where in the tree of categories the catalogue stands, and the branches that go on from there. */
export function CategoryBar({
  categories,
  current,
  search,
}: {
  categories: readonly Category[]
  current: Category | undefined
  search: CatalogueSearch
}) {
  const t = useTranslations('catalog')
  const branches = below(categories, current)
  const { level, language } = search
  const rest = { ...(level && { level }), ...(language && { language }) }
  if (categories.length === 0) {
    return null
  }
  return (
    <nav aria-label={t('categories')} className="grid gap-2">
      {current === undefined ? null : (
        <ol className="flex flex-wrap items-center gap-1 text-sm">
          <li>
            <Link to="/courses" search={rest} activeOptions={EXACT} className={STEP}>
              {t('allCategories')}
            </Link>
          </li>
          {pathTo(categories, current).map((category) => (
            <li key={category.id} className="flex items-center gap-1">
              <ChevronRight aria-hidden className="size-4 rtl:-scale-x-100" />
              <Link
                to="/courses"
                search={{ ...rest, category: category.slug }}
                activeOptions={EXACT}
                className={STEP}
              >
                <bdi>{category.name}</bdi>
              </Link>
            </li>
          ))}
        </ol>
      )}
      {branches.length === 0 ? null : (
        <ul className="flex flex-wrap gap-2">
          {branches.map((category) => (
            <li key={category.id}>
              <CategoryLink category={category} search={rest} />
            </li>
          ))}
        </ul>
      )}
    </nav>
  )
}

export function CategoryLink({ category, search = {} }: { category: Category; search?: CatalogueSearch }) {
  return (
    <Link
      to="/courses"
      search={{ ...search, category: category.slug }}
      className="bg-card hover:bg-muted inline-flex min-h-10 items-center rounded-full border px-4 py-1.5 text-sm"
    >
      <bdi>{category.name}</bdi>
    </Link>
  )
}

const EXACT = { exact: true } as const
const STEP =
  'inline-flex min-h-9 items-center underline-offset-4 hover:underline aria-[current=page]:font-medium'
