import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslations } from 'use-intl'
import { ProblemNotice } from '@/components/problem-notice'
import { Button } from '@/components/ui/button'
import { asProblem } from '@/lib/problem'
import { enterCourse } from '../api/enter-course'

/** Enters a free course, for the first time or again. */
export function EnterButton({
  courseId,
  isReturn,
  title,
  onEntered,
}: {
  courseId: string
  isReturn: boolean
  /** Names the course to screen readers where there are several. */
  title?: string
  onEntered: () => void
}) {
  const t = useTranslations('enrollment')
  const queryClient = useQueryClient()
  const entering = useMutation({
    mutationFn: () => enterCourse(queryClient, courseId),
    onSuccess: onEntered,
  })
  const problem = entering.error === null ? undefined : asProblem(entering.error)
  return (
    <div className="grid gap-3">
      <Button
        variant={title === undefined ? 'primary' : 'outline'}
        aria-disabled={entering.isPending}
        onClick={() => entering.isPending || entering.mutate()}
      >
        {t(isReturn ? 'action.comeBack' : 'action.enrol')}
        {title === undefined ? null : <span className="sr-only">: {title}</span>}
      </Button>
      {problem === undefined ? null : <ProblemNotice problem={problem} />}
      {problem?.code === 'code-required' ? (
        <Link to="/redeem" className="text-primary w-fit py-1 text-sm underline underline-offset-4">
          {t('action.enterCode')}
        </Link>
      ) : null}
    </div>
  )
}
