import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { ArrowRight } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { EmptyState } from '@/components/empty-state'
import { PageTitle } from '@/components/page-title'
import { ProblemNotice } from '@/components/problem-notice'
import { Button } from '@/components/ui/button'
import { asProblem } from '@/lib/problem'
import { below, categoriesQuery } from '../api/list-categories'
import { coursesQuery } from '../api/list-courses'
import { CategoryLink } from './category-bar'
import { CourseGrid, CourseGridSkeleton } from './course-grid'

const NEWEST = 6
const STEPS = ['find', 'enter', 'learn'] as const

/** The start for visitors: what the platform is, its newest courses, its categories. */
export function StartPage() {
  const t = useTranslations('catalog')
  return (
    <div className="grid gap-12 pb-8">
      <div className="grid max-w-2xl gap-4 pt-6 sm:pt-14">
        <PageTitle title={t('start.title')} />
        <p className="text-muted-foreground text-lg">{t('start.text')}</p>
        <div className="flex flex-wrap gap-3">
          <Button asChild>
            <Link to="/courses">
              {t('start.toCourses')}
              <ArrowRight aria-hidden className="rtl:-scale-x-100" />
            </Link>
          </Button>
          <Button asChild variant="outline">
            <Link to="/redeem">{t('start.toCode')}</Link>
          </Button>
        </div>
      </div>
      <NewestCourses />
      <Categories />
      <section aria-labelledby="how" className="grid gap-4">
        <h2 id="how" className="text-lg font-semibold">
          {t('start.how')}
        </h2>
        <ol className="grid gap-4 sm:grid-cols-3">
          {STEPS.map((step) => (
            <li key={step} className="bg-card rounded-lg border p-4">
              <h3 className="font-medium">{t(`start.steps.${step}`)}</h3>
              <p className="text-muted-foreground mt-1 text-sm">{t(`start.texts.${step}`)}</p>
            </li>
          ))}
        </ol>
        <Link to="/about" className="text-primary w-fit py-2 text-sm underline underline-offset-4">
          {t('start.toAbout')}
        </Link>
      </section>
    </div>
  )
}

function NewestCourses() {
  const t = useTranslations('catalog')
  const { data, error, refetch } = useInfiniteQuery(coursesQuery())
  const courses = data?.pages[0]?.items
  return (
    <section aria-labelledby="newest" className="grid gap-4">
      <h2 id="newest" className="text-lg font-semibold">
        {t('start.newest')}
      </h2>
      {courses === undefined && error === null ? <CourseGridSkeleton /> : null}
      {courses?.length === 0 ? <EmptyState title={t('empty.title')} reason={t('empty.reason')} /> : null}
      {courses === undefined || courses.length === 0 ? null : (
        <CourseGrid courses={courses.slice(0, NEWEST)} heading="h3" />
      )}
      {error === null ? null : <ProblemNotice problem={asProblem(error)} onRetry={() => void refetch()} />}
    </section>
  )
}

/** Left out where there are none, or where they cannot be had: the catalogue has them, too. */
function Categories() {
  const t = useTranslations('catalog')
  const { data = [] } = useQuery(categoriesQuery)
  const top = below(data, undefined)
  return top.length === 0 ? null : (
    <nav aria-labelledby="categories" className="grid gap-4">
      <h2 id="categories" className="text-lg font-semibold">
        {t('categories')}
      </h2>
      <ul className="flex flex-wrap gap-2">
        {top.map((category) => (
          <li key={category.id}>
            <CategoryLink category={category} />
          </li>
        ))}
      </ul>
    </nav>
  )
}
