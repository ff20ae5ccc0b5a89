import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import { CourseCover } from '@/components/course-cover'
import { PageTitle } from '@/components/page-title'
import { Card } from '@/components/ui/card'
import { courseQuery, curriculumQuery } from '@/lib/course-queries'
import { CourseCurriculum } from './course-curriculum'
import { CourseFacts, CourseTerms } from './course-facts'
import { InstructorPanel } from './instructor-panel'

/** What a course is about, for who considers it; `action` is the one thing that this user can do about it. */
export function CoursePage({ slug, action }: { slug: string; action: ReactNode }) {
  const t = useTranslations('catalog')
  const { data: course } = useSuspenseQuery(courseQuery(slug))
  const { modules } = useSuspenseQuery(curriculumQuery(slug)).data
  return (
    <article className="grid gap-8 lg:grid-cols-[minmax(0,1fr)_20rem]">
      <header className="grid content-start gap-3 lg:col-start-1">
        <Link
          to="/courses"
          className="text-muted-foreground w-fit py-1 text-sm underline-offset-4 hover:underline"
        >
          {t('title')}
        </Link>
        <PageTitle title={course.title} />
        {course.shortDescription == null ? null : (
          <p className="text-muted-foreground max-w-prose text-lg" lang={course.language} dir="auto">
            {course.shortDescription}
          </p>
        )}
        <CourseFacts course={course} />
      </header>
      <div className="grid content-start gap-4 lg:col-start-2 lg:row-span-2 lg:row-start-1">
        <Card aria-label={t('entry')} className="grid gap-4 overflow-hidden p-0 sm:p-0">
          <CourseCover id={course.id} title={course.title} />
          <div className="grid gap-4 p-4 pt-0">
            <CourseTerms course={course} />
            {action}
          </div>
        </Card>
        <InstructorPanel userId={course.instructorId} />
      </div>
      <div className="grid content-start gap-8 lg:col-start-1">
        {course.description == null ? null : (
          <section aria-labelledby="about" className="grid gap-3">
            <h2 id="about" className="text-lg font-semibold">
              {t('about')}
            </h2>
            <p className="max-w-prose whitespace-pre-line" lang={course.language} dir="auto">
              {course.description}
            </p>
          </section>
        )}
        <section aria-labelledby="curriculum" className="grid gap-3">
          <h2 id="curriculum" className="text-lg font-semibold">
            {t('curriculum.title')}
          </h2>
          <CourseCurriculum slug={slug} language={course.language} modules={modules} />
        </section>
      </div>
    </article>
  )
}
