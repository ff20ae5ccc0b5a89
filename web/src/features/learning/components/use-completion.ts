import { useMutation, useQueryClient } from '@tanstack/react-query'
import { putCompletion, sendCompletions, takeRefusal, type Completion } from '@/lib/outbox'
import { sendCompletionBatch } from '../api/complete-module'
import { courseProgressQuery, type CourseProgress } from '../api/get-course-progress'
import { dashboardQuery } from '../api/get-dashboard'

/**
 * Completes a module: at once on the page, then in the outbox, then at the server. A lost connection changes nothing for
 * the user; a refusal puts the page back.
 */
export function useCompletion(userId: string, enrollmentId: string) {
  const queryClient = useQueryClient()
  const key = courseProgressQuery(enrollmentId).queryKey
  return useMutation({
    mutationFn: async (moduleId: string) => {
      const completion: Completion = { userId, enrollmentId, moduleId, completedAt: new Date().toISOString() }
      await putCompletion(completion)
      await sendCompletions(userId, sendCompletionBatch)
      const refusal = takeRefusal(completion)
      if (refusal !== undefined) {
        throw refusal
      }
    },
    onMutate: async (moduleId) => {
      await queryClient.cancelQueries({ queryKey: key })
      const before = queryClient.getQueryData(key)
      queryClient.setQueryData(key, (shown) => shown && withCompleted(shown, moduleId))
      return { before }
    },
    onError: (_problem, _moduleId, context) => {
      if (context !== undefined) {
        queryClient.setQueryData(key, context.before)
      }
    },
    onSettled: () => {
      void queryClient.invalidateQueries({ queryKey: key })
      void queryClient.invalidateQueries({ queryKey: dashboardQuery.queryKey })
    },
  })
}

/** Marks the module only: the percentage is the server's to count. */
function withCompleted(shown: CourseProgress, moduleId: string): CourseProgress {
  return {
    ...shown,
    modules: shown.modules.map((module) =>
      module.moduleId === moduleId ? { ...module, state: 'COMPLETED' as const } : module,
    ),
  }
}
