import { createFileRoute } from '@tanstack/react-router'
import { overallQuery, timesQuery } from '@/features/learning/api/get-overall'
import { ProgressPage } from '@/features/learning/components/progress-page'
import { loadMessages } from '@/lib/messages'

export const Route = createFileRoute('/_member/dashboard/progress')({
  loader: async ({ context: { queryClient } }) => {
    // The page says what went wrong, and it keeps its place meanwhile.
    queryClient.query(overallQuery).catch(() => undefined)
    queryClient.query(timesQuery).catch(() => undefined)
    await loadMessages('learning')
  },
  component: ProgressPage,
})
