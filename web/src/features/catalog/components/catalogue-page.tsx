import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { EmptyState } from '@/components/empty-state'
import { PageTitle } from '@/components/page-title'
import { ProblemNotice } from '@/components/problem-notice'
import { Button } from '@/components/ui/button'
import { asProblem } from '@/lib/problem'
import type { CatalogueSearch } from '../api/catalogue-search'
import { categoriesQuery } from '../api/list-categories'
import { coursesQuery } from '../api/list-courses'
import { CatalogueFilters } from './catalogue-filters'
import { CategoryBar } from './category-bar'
import { CourseGrid, CourseGridSkeleton } from './course-grid'

/** All published courses, by category, level and language, which the address says. */
export function CataloguePage({
  search,
  onSearch,
}: {
  search: CatalogueSearch
  onSearch: (search: CatalogueSearch) => void
}) {
  const t = useTranslations('catalog')
  const { data: categories = [], isPending, error, refetch } = useQuery(categoriesQuery)
  const current = categories.find(({ slug }) => slug === search.category)
  const isUnknown = search.category !== undefined && current === undefined
  return (
    <div className="grid gap-6">
      <PageTitle title={current?.name ?? t('title')} />
      <CategoryBar categories={categories} current={current} search={search} />
      <CatalogueFilters search={search} onChange={onSearch} />
      {error === null ? null : <ProblemNotice problem={asProblem(error)} onRetry={() => void refetch()} />}
      {isUnknown && isPending ? <CourseGridSkeleton /> : null}
      {isUnknown && !isPending && error === null ? <NoCourses search={search} /> : null}
      {isUnknown ? null : <Courses search={search} categoryId={current?.id} />}
    </div>
  )
}

function Courses({ search, categoryId }: { search: CatalogueSearch; categoryId: string | undefined }) {
  const t = useTranslations('catalog')
  const [asked, setAsked] = useState<{ search: CatalogueSearch; from: number }>()
  const { level, language } = search
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage, isPlaceholderData } =
    useInfiniteQuery({
      ...coursesQuery({ level, language, category: categoryId }),
      placeholderData: keepPreviousData,
    })
  const courses = data?.pages.flatMap((page) => page.items) ?? []
  const more = (): void => {
    setAsked({ search, from: courses.length })
    void fetchNextPage()
  }
  return (
    <section aria-label={t('courses')} aria-busy={isPlaceholderData} className="grid gap-6">
      <p role="status" className="sr-only">
        {data === undefined || isPlaceholderData ? null : t('shown', { count: courses.length })}
      </p>
      {data === undefined && error === null ? <CourseGridSkeleton /> : null}
      {data !== undefined && courses.length === 0 ? <NoCourses search={search} /> : null}
      {courses.length === 0 ? null : (
        <CourseGrid
          courses={courses}
          heading="h2"
          focusFrom={asked?.search === search ? asked.from : undefined}
        />
      )}
      {error === null ? null : (
        <ProblemNotice
          problem={asProblem(error)}
          onRetry={data === undefined ? () => void refetch() : more}
        />
      )}
      {hasNextPage && error === null ? (
        <Button
          variant="outline"
          className="justify-self-center"
          aria-disabled={isFetchingNextPage}
          onClick={() => isFetchingNextPage || more()}
        >
          {t(isFetchingNextPage ? 'loadingMore' : 'more')}
        </Button>
      ) : null}
    </section>
  )
}

function NoCourses({ search }: { search: CatalogueSearch }) {
  const t = useTranslations('catalog')
  return Object.keys(search).length === 0 ? (
    <EmptyState title={t('empty.title')} reason={t('empty.reason')} />
  ) : (
    <EmptyState title={t('empty.filtered')} reason={t('empty.filteredReason')}>
      <Button asChild variant="outline">
        <Link to="/courses">{t('empty.act')}</Link>
      </Button>
    </EmptyState>
  )
}
