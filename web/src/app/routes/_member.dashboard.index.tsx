import { createFileRoute } from '@tanstack/react-router'
import { StudentDashboard } from '@/features/learning/components/student-dashboard'
import { dashboardQuery } from '@/features/learning/api/get-dashboard'
import { loadMessages } from '@/lib/messages'

export const Route = createFileRoute('/_member/dashboard/')({
  loader: async ({ context }) => {
    void context.queryClient.prefetchQuery(dashboardQuery)
    await loadMessages('learning')
  },
  component: StudentDashboard,
})
