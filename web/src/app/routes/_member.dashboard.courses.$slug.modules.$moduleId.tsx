import { createFileRoute, notFound, redirect } from '@tanstack/react-router'
import { orNotFound } from '@/app/or-not-found'
import { curriculumQuery } from '@/lib/course-queries'

/** "Continue": a link that names a module leads to its first lesson. */
export const Route = createFileRoute('/_member/dashboard/courses/$slug/modules/$moduleId')({
  loader: async ({ context, params: { slug, moduleId } }) => {
    const { modules } = await orNotFound(
      context.queryClient.query({ ...curriculumQuery(slug), staleTime: 'static' }),
    )
    const lesson = modules.find((module) => module.id === moduleId)?.lessons[0]
    if (lesson === undefined) {
      throw notFound()
    }
    throw redirect({
      to: '/dashboard/courses/$slug/lessons/$lessonId',
      params: { slug, lessonId: lesson.id },
      replace: true,
    })
  },
})
