import { Link } from '@tanstack/react-router'
import { ChevronDown, FileText, Video } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { EmptyState } from '@/components/empty-state'
import type { CurriculumModule } from '@/lib/course-queries'

/** What the course consists of; lessons that everybody may read lead there. */
export function CourseCurriculum({
  slug,
  language,
  modules,
}: {
  slug: string
  language: string
  modules: readonly CurriculumModule[]
}) {
  const t = useTranslations('catalog')
  if (modules.length === 0) {
    return <EmptyState title={t('curriculum.empty')} reason={t('curriculum.emptyReason')} />
  }
  return (
    <ol className="grid gap-2">
      {modules.map((module, index) => (
        <li key={module.id} className="bg-card overflow-hidden rounded-lg border">
          <details open={index === 0} className="group">
            <summary className="hover:bg-muted flex min-h-12 cursor-pointer list-none items-start gap-3 p-3 [&::-webkit-details-marker]:hidden">
              <span className="min-w-0 grow">
                <span className="block font-medium" lang={language}>
                  <bdi>{module.title}</bdi>
                </span>
                <span className="text-muted-foreground block text-sm">
                  {t('lessons', { count: module.lessons.length })}
                  {module.required ? null : ` · ${t('curriculum.optional')}`}
                </span>
              </span>
              <ChevronDown
                aria-hidden
                className="mt-0.5 size-4 shrink-0 transition-transform group-open:rotate-180"
              />
            </summary>
            <div className="border-t py-1">
              {module.description == null ? null : (
                <p className="px-3 py-2 text-sm" lang={language} dir="auto">
                  {module.description}
                </p>
              )}
              <ol>
                {module.lessons.map((lesson) => (
                  <li key={lesson.id}>
                    <LessonLine slug={slug} language={language} lesson={lesson} />
                  </li>
                ))}
              </ol>
            </div>
          </details>
        </li>
      ))}
    </ol>
  )
}

function LessonLine({
  slug,
  language,
  lesson,
}: {
  slug: string
  language: string
  lesson: CurriculumModule['lessons'][number]
}) {
  const t = useTranslations('catalog')
  const Icon = lesson.type === 'VIDEO' ? Video : FileText
  const line = (
    <>
      <Icon aria-hidden className="text-muted-foreground mt-0.5 size-4 shrink-0" />
      <span className="min-w-0 grow" lang={language}>
        <bdi>{lesson.title}</bdi>
      </span>
      {lesson.durationSeconds == null ? null : (
        <span className="text-muted-foreground shrink-0 tabular-nums">
          {t('curriculum.minutes', { minutes: Math.max(1, Math.round(lesson.durationSeconds / 60)) })}
        </span>
      )}
    </>
  )
  const look = 'flex min-h-11 items-start gap-3 px-3 py-2.5 text-sm'
  return lesson.preview ? (
    <Link
      to="/courses/$slug/preview/$lessonId"
      params={{ slug, lessonId: lesson.id }}
      className={`${look} hover:bg-muted`}
    >
      {line}
      <span className="text-primary shrink-0 font-medium">{t('curriculum.preview')}</span>
    </Link>
  ) : (
    <span className={look}>{line}</span>
  )
}
