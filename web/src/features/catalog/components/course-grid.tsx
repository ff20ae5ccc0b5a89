import { useEffect, useRef } from 'react'
import { Skeleton } from '@/components/skeleton'
import type { CourseSummary } from '../api/list-courses'
import { CourseCard } from './course-card'

const GRID = 'grid gap-4 sm:grid-cols-2 lg:grid-cols-3'

export function CourseGrid({
  courses,
  heading,
  focusFrom,
}: {
  courses: readonly CourseSummary[]
  heading: 'h2' | 'h3'
  /** The first of the courses that were asked for last: the focus goes there once they are shown. */
  focusFrom?: number | undefined
}) {
  const list = useRef<HTMLUListElement>(null)
  useEffect(() => {
    if (focusFrom !== undefined) {
      list.current?.children[focusFrom]?.querySelector('a')?.focus()
    }
  }, [focusFrom, courses.length])
  return (
    <ul ref={list} className={GRID}>
      {courses.map((course) => (
        <li key={course.id}>
          <CourseCard course={course} heading={heading} />
        </li>
      ))}
    </ul>
  )
}

export function CourseGridSkeleton() {
  return (
    <div className={GRID}>
      <Skeleton className="h-72" />
      <Skeleton className="h-72" />
      <Skeleton className="h-72" />
    </div>
  )
}
