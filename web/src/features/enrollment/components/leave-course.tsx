import { useMutation, useQueryClient } from '@tanstack/react-query'
import { LogOut } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { ConfirmDialog } from '@/components/confirm-dialog'
import { ProblemNotice } from '@/components/problem-notice'
import { Button } from '@/components/ui/button'
import type { Enrollment } from '@/lib/course-queries'
import { asProblem } from '@/lib/problem'
import { leaveCourse } from '../api/enter-course'

/** Leaves a course, after saying what stays and what goes. */
export function LeaveCourse({
  enrollment: { courseId, courseTitle },
  onLeft,
}: {
  enrollment: Pick<Enrollment, 'courseId' | 'courseTitle'>
  onLeft: () => void
}) {
  const t = useTranslations('enrollment')
  const queryClient = useQueryClient()
  const leaving = useMutation({
    mutationFn: () => leaveCourse(queryClient, courseId),
    onSuccess: onLeft,
  })
  return (
    <div className="grid justify-items-start gap-2">
      <ConfirmDialog
        title={t('leave.title', { title: courseTitle })}
        effect={t('leave.effect')}
        act={t('leave.act')}
        onConfirm={() => leaving.mutate()}
      >
        <Button variant="ghost" size="small" className="-ms-3" aria-disabled={leaving.isPending}>
          <LogOut aria-hidden className="rtl:-scale-x-100" />
          {t('leave.act')}
          <span className="sr-only">: {courseTitle}</span>
        </Button>
      </ConfirmDialog>
      {leaving.error === null ? null : (
        <ProblemNotice problem={asProblem(leaving.error)} onRetry={() => leaving.mutate()} />
      )}
    </div>
  )
}
