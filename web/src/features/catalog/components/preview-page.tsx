import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { ArrowLeft, ArrowRight } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { LessonContent } from '@/components/lesson-content'
import { PageTitle } from '@/components/page-title'
import { Button } from '@/components/ui/button'
import { courseQuery, curriculumQuery, lessonQuery } from '@/lib/course-queries'

/** A lesson that everybody may read, and the other ones of its course. */
export function PreviewPage({ slug, lessonId }: { slug: string; lessonId: string }) {
  const t = useTranslations('catalog')
  const { data: course } = useSuspenseQuery(courseQuery(slug))
  const { modules } = useSuspenseQuery(curriculumQuery(slug)).data
  const { data: lesson } = useSuspenseQuery(lessonQuery(lessonId))
  const previews = modules.flatMap((module) => module.lessons).filter(({ preview }) => preview)
  const next = previews[previews.findIndex(({ id }) => id === lessonId) + 1]
  return (
    <article className="mx-auto grid max-w-3xl gap-6">
      <div className="grid gap-1">
        <Link
          to="/courses/$slug"
          params={{ slug }}
          className="text-muted-foreground w-fit py-1 text-sm underline-offset-4 hover:underline"
        >
          <span className="sr-only">{t('preview.courseOf')} </span>
          <span>
            <bdi>{course.title}</bdi>
          </span>
        </Link>
        <PageTitle title={lesson.title} />
        <p className="text-muted-foreground text-sm">{t('preview.about')}</p>
      </div>
      <LessonContent lesson={lesson} language={course.language} />
      <nav aria-label={t('preview.steps')} className="flex flex-wrap justify-between gap-3 border-t pt-6">
        <Button asChild>
          <Link to="/courses/$slug" params={{ slug }}>
            <ArrowLeft aria-hidden className="rtl:-scale-x-100" />
            {t('preview.toCourse')}
          </Link>
        </Button>
        {next === undefined ? null : (
          <Button asChild variant="outline" className="max-w-full">
            <Link to="/courses/$slug/preview/$lessonId" params={{ slug, lessonId: next.id }}>
              <span className="min-w-0">
                {t('preview.next')} <bdi>{next.title}</bdi>
              </span>
              <ArrowRight aria-hidden className="rtl:-scale-x-100" />
            </Link>
          </Button>
        )}
      </nav>
    </article>
  )
}
