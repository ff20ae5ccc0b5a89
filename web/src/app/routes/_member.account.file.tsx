import { createFileRoute } from '@tanstack/react-router'
import { PageSkeleton } from '@/components/skeleton'
import { meQuery } from '@/features/account/api/get-me'
import { fileQuery } from '@/features/account/api/user-file'
import { FilePage } from '@/features/account/components/file-page'

export const Route = createFileRoute('/_member/account/file')({
  loader: async ({ context: { queryClient } }) => {
    const me = await queryClient.query(meQuery)
    await queryClient.query({ ...fileQuery(me.id), staleTime: 0 })
  },
  pendingComponent: PageSkeleton,
  component: FilePage,
})
