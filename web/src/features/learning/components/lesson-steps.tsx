import { useQueryClient } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { ArrowLeft, ArrowRight } from 'lucide-react'
import { useEffect } from 'react'
import { useTranslations } from 'use-intl'
import { Button } from '@/components/ui/button'
import { lessonQuery, type CurriculumModule } from '@/lib/course-queries'
import { useShortcut } from '@/lib/shortcuts'

type Step = CurriculumModule['lessons'][number] | undefined

const SETTLED = 1_000

/** The lessons before and after; the one after is fetched ahead, so that it is there at once. */
export function LessonSteps({ slug, previous, next }: { slug: string; previous: Step; next: Step }) {
  const t = useTranslations('learning')
  useFetchedAhead(next?.id)
  useStepKeys(slug, previous, next)
  return (
    <nav aria-label={t('lesson.steps')} className="flex flex-wrap justify-between gap-3 border-t pt-6">
      {previous === undefined ? (
        <span />
      ) : (
        <StepLink slug={slug} lesson={previous} label={t('lesson.previous')} />
      )}
      {next === undefined ? (
        <Button asChild variant="outline">
          <Link to="/dashboard/courses/$slug" params={{ slug }}>
            {t('lesson.toCourse')}
          </Link>
        </Button>
      ) : (
        <StepLink slug={slug} lesson={next} label={t('lesson.next')} forward />
      )}
    </nav>
  )
}

function StepLink({
  slug,
  lesson,
  label,
  forward = false,
}: {
  slug: string
  lesson: NonNullable<Step>
  label: string
  forward?: boolean
}) {
  return (
    <Button asChild variant="outline" className="max-w-full">
      <Link to="/dashboard/courses/$slug/lessons/$lessonId" params={{ slug, lessonId: lesson.id }}>
        {forward ? null : <ArrowLeft aria-hidden className="rtl:-scale-x-100" />}
        <span className="min-w-0 text-start">
          <span className="text-muted-foreground block text-xs">{label}</span>
          <span className="block">
            <bdi>{lesson.title}</bdi>
          </span>
        </span>
        {forward ? <ArrowRight aria-hidden className="rtl:-scale-x-100" /> : null}
      </Link>
    </Button>
  )
}

function useStepKeys(slug: string, previous: Step, next: Step): void {
  const navigate = useNavigate()
  const leadTo = (lesson: Step) =>
    lesson &&
    (() =>
      void navigate({
        to: '/dashboard/courses/$slug/lessons/$lessonId',
        params: { slug, lessonId: lesson.id },
      }))
  useShortcut('previous', leadTo(previous))
  useShortcut('next', leadTo(next))
}

function useFetchedAhead(lessonId: string | undefined): void {
  const queryClient = useQueryClient()
  useEffect(() => {
    if (lessonId === undefined) {
      return undefined
    }
    const fetchAhead = (): void => {
      queryClient.query(lessonQuery(lessonId)).catch(() => undefined)
    }
    const timer = setTimeout(fetchAhead, SETTLED)
    return () => clearTimeout(timer)
  }, [queryClient, lessonId])
}
