import type { QueryClient } from '@tanstack/react-query'
import { api, dataOf } from '@/lib/http'
import { asProblem } from '@/lib/problem'
import { courseProgressQuery, type CourseProgress } from './get-course-progress'
import { keepPosition } from './position'

type ModuleProgress = CourseProgress['modules'][number]
type Known = Pick<ModuleProgress, 'progressId' | 'timeSpentSeconds' | 'state' | 'startedAt'>

/**
 * Adds seconds to the time that the student has spent on a module, which is started by the first of them. The server
 * takes totals, and none that is less than before, so a total from two devices is never too much.
 *
 * @param leaving the page goes away: the request outlives it, and there is time for one only
 * @returns false where nothing could be sent now
 */
export async function addTime(
  queryClient: QueryClient,
  module: { enrollmentId: string; moduleId: string },
  seconds: number,
  leaving: boolean,
): Promise<boolean> {
  const known = knownOf(queryClient, module)
  // Without the total so far there is nothing to add to.
  if (known === undefined || (leaving && known.progressId == null)) {
    return false
  }
  const progressId = known.progressId ?? (await start(queryClient, module))
  const recorded = await dataOf(
    api.PATCH('/progress/{progressId}', {
      params: { path: { progressId } },
      body: { timeSpentSeconds: known.timeSpentSeconds + seconds },
      keepalive: leaving,
    }),
  )
  keepPosition(recorded.position)
  const { timeSpentSeconds, state, startedAt } = recorded
  learn(queryClient, module, { progressId, timeSpentSeconds, state, startedAt: startedAt ?? null })
  return true
}

async function start(
  queryClient: QueryClient,
  module: { enrollmentId: string; moduleId: string },
): Promise<string> {
  try {
    const { id, position, timeSpentSeconds, state, startedAt } = await dataOf(
      api.POST('/progress', { body: module }),
    )
    keepPosition(position)
    learn(queryClient, module, { progressId: id, timeSpentSeconds, state, startedAt: startedAt ?? null })
    return id
  } catch (failure) {
    const { code, members } = asProblem(failure)
    if (code === 'module-already-started' && typeof members.progressId === 'string') {
      return members.progressId
    }
    throw failure
  }
}

function knownOf(
  queryClient: QueryClient,
  { enrollmentId, moduleId }: { enrollmentId: string; moduleId: string },
): ModuleProgress | undefined {
  const progress = queryClient.getQueryData(courseProgressQuery(enrollmentId).queryKey)
  return progress?.modules.find((it) => it.moduleId === moduleId)
}

function learn(
  queryClient: QueryClient,
  { enrollmentId, moduleId }: { enrollmentId: string; moduleId: string },
  known: Known,
): void {
  queryClient.setQueryData(
    courseProgressQuery(enrollmentId).queryKey,
    (shown) =>
      shown && {
        ...shown,
        modules: shown.modules.map((it) => (it.moduleId === moduleId ? { ...it, ...known } : it)),
      },
  )
}
