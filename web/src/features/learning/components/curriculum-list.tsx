import { Link } from '@tanstack/react-router'
import { ChevronDown, FileText, Video } from 'lucide-react'
import { useTranslations } from 'use-intl'
import type { CurriculumModule } from '@/lib/course-queries'
import { ModuleStateSign, type ModuleState } from './module-state'

/** Modules that open to their lessons; `open` says which ones are open at first. */
export function CurriculumList({
  slug,
  modules,
  stateOf,
  open,
}: {
  slug: string
  modules: readonly CurriculumModule[]
  stateOf: (moduleId: string) => ModuleState
  open: (module: CurriculumModule) => boolean
}) {
  return (
    <ol className="grid gap-2">
      {modules.map((module) => (
        <li key={module.id} className="bg-card overflow-hidden rounded-lg border">
          <details open={open(module)} className="group">
            <summary className="hover:bg-muted flex min-h-12 cursor-pointer list-none items-start gap-3 p-3 [&::-webkit-details-marker]:hidden">
              <ModuleStateSign state={stateOf(module.id)} />
              <ModuleHead module={module} />
              <ChevronDown
                aria-hidden
                className="mt-0.5 size-4 shrink-0 transition-transform group-open:rotate-180"
              />
            </summary>
            <Lessons slug={slug} module={module} />
          </details>
        </li>
      ))}
    </ol>
  )
}

function ModuleHead({ module }: { module: CurriculumModule }) {
  const t = useTranslations('learning')
  return (
    <span className="min-w-0 grow">
      <span className="block font-medium">
        <bdi>{module.title}</bdi>
      </span>
      <span className="text-muted-foreground block text-sm">
        {module.required
          ? t('module.lessons', { count: module.lessons.length })
          : t('module.optionalLessons', { count: module.lessons.length })}
      </span>
    </span>
  )
}

function Lessons({ slug, module }: { slug: string; module: CurriculumModule }) {
  const t = useTranslations('learning')
  if (module.lessons.length === 0) {
    return <p className="text-muted-foreground border-t p-3 text-sm">{t('module.empty')}</p>
  }
  return (
    <ol className="border-t py-1">
      {module.lessons.map((lesson) => {
        const Icon = lesson.type === 'VIDEO' ? Video : FileText
        return (
          <li key={lesson.id}>
            <Link
              to="/dashboard/courses/$slug/lessons/$lessonId"
              params={{ slug, lessonId: lesson.id }}
              className="hover:bg-muted aria-[current=page]:bg-accent flex min-h-11 items-start gap-3 px-3 py-2.5 text-sm aria-[current=page]:font-medium"
            >
              <Icon aria-hidden className="text-muted-foreground mt-0.5 size-4 shrink-0" />
              <span className="min-w-0">
                <bdi>{lesson.title}</bdi>
              </span>
            </Link>
          </li>
        )
      })}
    </ol>
  )
}
