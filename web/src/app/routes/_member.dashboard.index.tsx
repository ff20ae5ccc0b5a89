import { createFileRoute } from '@tanstack/react-router'
import { dashboardQuery } from '@/features/learning/api/get-dashboard'
import { StudentDashboard } from '@/features/learning/components/student-dashboard'
import { loadMessages } from '@/lib/messages'

export const Route = createFileRoute('/_member/dashboard/')({
  loader: async ({ context }) => {
    // The page says what went wrong, and it keeps its place meanwhile.
    context.queryClient.query(dashboardQuery).catch(() => undefined)
    await loadMessages('learning')
  },
  component: StudentDashboard,
})
