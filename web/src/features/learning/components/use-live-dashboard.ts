import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { useSession } from '@/lib/use-session'
import { openStream, type LiveState } from '@/lib/stream'
import { dashboardQuery, type Dashboard } from '../api/get-dashboard'

/** Keeps the dashboard as the server tells it; a frame older than what is shown is left out. */
export function useLiveDashboard(): LiveState {
  const queryClient = useQueryClient()
  const session = useSession()
  const [state, setState] = useState<LiveState>({ connection: 'connecting' })
  const scope =
    session.kind === 'member' ? `${session.identity.userId}:${session.identity.organizationId}:dashboard` : undefined
  useEffect(() => {
    if (scope === undefined) {
      return undefined
    }
    return openStream(
      '/analytics/stream',
      scope,
      (frame) => {
        const next = frame.data as Dashboard
        queryClient.setQueryData(dashboardQuery.queryKey, (shown) =>
          shown !== undefined && shown.revision > next.revision ? shown : next,
        )
      },
      setState,
    )
  }, [queryClient, scope])
  return state
}
