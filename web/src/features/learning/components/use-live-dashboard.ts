import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { openStream, type LiveState } from '@/lib/stream'
import { useSession } from '@/lib/use-session'
import { dashboardQuery, type Dashboard } from '../api/get-dashboard'

/** Keeps the dashboard as the server tells it; a frame older than what is shown is left out. */
export function useLiveDashboard(): LiveState {
  const queryClient = useQueryClient()
  const session = useSession()
  const [state, setState] = useState<LiveState>({ connection: 'connecting' })
  const scope =
    'identity' in session && session.kind !== 'replaced'
      ? `${session.identity.userId}:${session.identity.organizationId}:dashboard`
      : undefined
  useEffect(() => {
    if (scope === undefined) {
      return undefined
    }
    return openStream('/analytics/stream', scope, {
      onFrame: (frame) => queryClient.setQueryData(dashboardQuery.queryKey, frame.data as Dashboard),
      onState: setState,
    })
  }, [queryClient, scope])
  return state
}
