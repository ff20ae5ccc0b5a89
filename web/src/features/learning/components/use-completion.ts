import { useMutation, useQueryClient } from '@tanstack/react-query'
import { putCompletion, sendCompletions, type Completion } from '@/lib/outbox'
import type { Problem } from '@/lib/problem'
import { courseProgressQuery, type CourseProgress } from '../api/get-course-progress'
import { sendCompletionBatch } from '../api/complete-module'

/**
 * Completes a module: at once on the page, then in the outbox, then at the server. A lost connection changes nothing for
 * the user; a refusal puts the page back.
 */
export function useCompletion(userId: string, enrollmentId: string) {
  const queryClient = useQueryClient()
  const key = courseProgressQuery(enrollmentId).queryKey
  return useMutation<void, Problem, string, { before: CourseProgress | undefined }>({
    mutationFn: async (moduleId) => {
      const completion: Completion = { userId, enrollmentId, moduleId, completedAt: new Date().toISOString() }
      await putCompletion(completion)
      const refused = await sendCompletions(userId, sendCompletionBatch)
      const own = refused.find((it) => it.completion.moduleId === moduleId)
      if (own !== undefined) {
        throw own.problem
      }
    },
    onMutate: async (moduleId) => {
      await queryClient.cancelQueries({ queryKey: key })
      const before = queryClient.getQueryData(key)
      queryClient.setQueryData(key, (shown) => shown && withCompleted(shown, moduleId))
      return { before }
    },
    onError: (_problem, _moduleId, context) => queryClient.setQueryData(key, context?.before),
    onSettled: () => queryClient.invalidateQueries({ queryKey: key }),
  })
}

/** Marks the module only: the percentage is the server's to count. */
function withCompleted(shown: CourseProgress, moduleId: string): CourseProgress {
  return {
    ...shown,
    modules: shown.modules.map((module) =>
      module.moduleId === moduleId && module.state !== 'COMPLETED'
        ? { ...module, state: 'COMPLETED', completedAt: new Date().toISOString() }
        : module,
    ),
  }
}
