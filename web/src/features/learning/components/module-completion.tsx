import { CircleCheck } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { ProblemNotice } from '@/components/problem-notice'
import { Button } from '@/components/ui/button'
import { asProblem } from '@/lib/problem'
import type { Enrollment } from '@/lib/course-queries'
import { useShortcut } from '@/lib/shortcuts'
import type { ModuleState } from './module-state'
import { useCompletion } from './use-completion'

/** Completes the lesson's module; below its last lesson this is the next thing to do. */
export function ModuleCompletion({
  enrollment,
  moduleId,
  state,
  isLast,
}: {
  enrollment: Enrollment
  moduleId: string
  state: ModuleState
  isLast: boolean
}) {
  const t = useTranslations('learning')
  const completion = useCompletion(enrollment.userId, enrollment.id)
  const done = state === 'COMPLETED' || state === 'WAITING'
  const complete = (): void => {
    if (!done) {
      completion.mutate(moduleId)
    }
  }
  useShortcut('complete', complete)
  return (
    <div className="grid justify-items-start gap-3">
      {/* The button stays when the module is completed: the focus would be lost with it. */}
      <Button
        variant={isLast && !done ? 'primary' : 'outline'}
        className={done ? 'text-success border-success cursor-default aria-disabled:opacity-100' : undefined}
        aria-disabled={done}
        onClick={complete}
      >
        <CircleCheck aria-hidden />
        {t(done ? 'module.done' : 'module.complete')}
      </Button>
      <p role="status" className="text-muted-foreground text-sm">
        {state === 'WAITING' ? t('module.waiting') : null}
        {completion.isSuccess ? <span className="sr-only">{t('module.done')}</span> : null}
      </p>
      {completion.error === null ? null : (
        <ProblemNotice problem={asProblem(completion.error)} onRetry={() => completion.mutate(moduleId)} />
      )}
    </div>
  )
}
