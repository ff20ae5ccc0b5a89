import { Link } from '@tanstack/react-router'
import { ArrowRight } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import type { Dashboard } from '../api/get-dashboard'

/** The course of the latest activity: one press from its next lesson. */
export function ContinueCard({ course }: { course: Dashboard['courses'][number] }) {
  const t = useTranslations('learning')
  if (course.next == null) {
    return null
  }
  return (
    <Card className="bg-accent grid content-between gap-4" aria-labelledby="continue">
      <div className="grid gap-1">
        <h2 id="continue" className="text-sm font-medium">
          {t('dashboard.continue')}
        </h2>
        <p className="text-xl font-semibold">
          <bdi>{course.next.title}</bdi>
        </p>
        <p className="text-muted-foreground text-sm">
          <bdi>{course.title ?? t('courses.untitled')}</bdi>
        </p>
      </div>
      <Button asChild className="justify-self-start">
        <Link
          to="/dashboard/courses/$slug/modules/$moduleId"
          params={{ slug: course.courseId, moduleId: course.next.moduleId }}
        >
          {t('courses.continue')}
          <ArrowRight aria-hidden className="rtl:-scale-x-100" />
        </Link>
      </Button>
    </Card>
  )
}
