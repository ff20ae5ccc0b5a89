import { queryOptions } from '@tanstack/react-query'
import type { components } from '@/api-types/analytics'
import { api, dataOf } from '@/lib/http'

export type Dashboard = components['schemas']['DashboardView']

export const dashboardQuery = queryOptions({
  queryKey: ['learning', 'dashboard'],
  queryFn: ({ signal }) => dataOf(api.GET('/analytics/me', { signal })),
})
