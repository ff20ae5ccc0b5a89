import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { createMemoryHistory, createRootRoute, createRouter, RouterProvider } from '@tanstack/react-router'
import { render, type RenderResult } from '@testing-library/react'
import type { ReactNode } from 'react'
import { IntlProvider } from 'use-intl'
import account from '../../messages/en/account.json'
import auth from '../../messages/en/auth.json'
import catalog from '../../messages/en/catalog.json'
import enrollment from '../../messages/en/enrollment.json'
import help from '../../messages/en/help.json'
import learning from '../../messages/en/learning.json'
import lesson from '../../messages/en/lesson.json'
import problems from '../../messages/en/problems.json'
import shell from '../../messages/en/shell.json'

const messages = { account, auth, catalog, enrollment, help, learning, lesson, problems, shell }

/** Shows a component as a page would: with messages, a query cache and a router whose links lead nowhere. */
export async function show(
  component: ReactNode,
  queryClient = new QueryClient({ defaultOptions: { queries: { retry: false } } }),
): Promise<RenderResult & { queryClient: QueryClient }> {
  const routeTree = createRootRoute({ component: () => component, notFoundComponent: () => component })
  const router = createRouter({ routeTree, history: createMemoryHistory({ initialEntries: ['/'] }) })
  await router.load()
  const view = render(
    <IntlProvider locale="en" messages={messages} timeZone="UTC" now={new Date('2026-03-14T10:00:00Z')}>
      <QueryClientProvider client={queryClient}>
        <RouterProvider router={router as never} />
      </QueryClientProvider>
    </IntlProvider>,
  )
  return { ...view, queryClient }
}
