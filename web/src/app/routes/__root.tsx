import type { QueryClient } from '@tanstack/react-query'
import { createRootRouteWithContext } from '@tanstack/react-router'
import { Shell } from '@/app/layouts/shell'
import { NotFound } from '@/app/layouts/not-found'
import { PageProblem } from '@/app/layouts/page-problem'

export const Route = createRootRouteWithContext<{ queryClient: QueryClient }>()({
  component: Shell,
  notFoundComponent: NotFound,
  errorComponent: PageProblem,
})
