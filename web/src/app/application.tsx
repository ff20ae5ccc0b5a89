import { QueryClientProvider, useQuery } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { useState, type ReactNode } from 'react'
import { IntlProvider } from 'use-intl'
import { meQuery } from '@/features/account/api/get-me'
import { useMessages } from '@/lib/messages'
import { createQueryClient } from '@/lib/query-client'
import { useSession } from '@/lib/use-session'
import { createAppRouter } from './router'

export function Application() {
  const [queryClient] = useState(createQueryClient)
  const [router] = useState(() => createAppRouter(queryClient))
  return (
    <QueryClientProvider client={queryClient}>
      <Language>
        <RouterProvider router={router} />
      </Language>
    </QueryClientProvider>
  )
}

/** The chosen language, and instants in the zone of the user's profile or else of the browser. */
function Language({ children }: { children: ReactNode }) {
  const { language, messages } = useMessages()
  const { data } = useQuery({ ...meQuery, enabled: useSession().kind === 'member' })
  const zone = data?.timezone ?? Intl.DateTimeFormat().resolvedOptions().timeZone
  return (
    <IntlProvider locale={language} messages={messages} timeZone={zone}>
      {children}
    </IntlProvider>
  )
}
