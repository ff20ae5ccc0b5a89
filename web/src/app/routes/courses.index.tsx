import { createFileRoute } from '@tanstack/react-router'
import { catalogueSearch } from '@/features/catalog/api/catalogue-search'
import { categoriesQuery } from '@/features/catalog/api/list-categories'
import { coursesQuery } from '@/features/catalog/api/list-courses'
import { CataloguePage } from '@/features/catalog/components/catalogue-page'
import { loadMessages } from '@/lib/messages'

export const Route = createFileRoute('/courses/')({
  validateSearch: catalogueSearch,
  loaderDeps: ({ search }) => search,
  loader: async ({ context: { queryClient }, deps: { category, level, language } }) => {
    // The page says what went wrong, and it keeps its place meanwhile.
    queryClient.query(categoriesQuery).catch(() => undefined)
    if (category === undefined) {
      queryClient.infiniteQuery(coursesQuery({ level, language, category })).catch(() => undefined)
    }
    await loadMessages('catalog')
  },
  component: Page,
})

function Page() {
  const search = Route.useSearch()
  const navigate = Route.useNavigate()
  return (
    <CataloguePage search={search} onSearch={(next) => void navigate({ search: next, resetScroll: false })} />
  )
}
