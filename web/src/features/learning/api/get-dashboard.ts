import { queryOptions } from '@tanstack/react-query'
import type { components } from '@/api-types/analytics'
import { api, dataOf } from '@/lib/http'
import { lastPosition } from './position'

export type Dashboard = components['schemas']['DashboardView']

export const dashboardQuery = queryOptions({
  queryKey: ['learning', 'dashboard'],
  queryFn: ({ signal }) => dataOf(api.GET('/analytics/me', { headers: readAfter(), signal })),
  // A read that began before a frame of the stream came may end after it.
  structuralSharing: (shown, next) => newerOf(shown as Dashboard | undefined, next as Dashboard),
})

/** A dashboard is never replaced by an older one. */
function newerOf(shown: Dashboard | undefined, next: Dashboard): Dashboard {
  return shown !== undefined && shown.revision > next.revision ? shown : next
}

function readAfter(): Record<string, string> {
  const position = lastPosition()
  return position === undefined ? {} : { 'X-Read-After': position }
}
