import { CircleCheck } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { When } from '@/components/when'
import type { Dashboard } from '../api/get-dashboard'

export function RecentActivity({ activity }: { activity: Dashboard['recentActivity'] }) {
  const t = useTranslations('learning')
  if (activity.length === 0) {
    return null
  }
  return (
    <section aria-labelledby="activity" className="grid gap-3">
      <h2 id="activity" className="text-lg font-semibold">
        {t('dashboard.activity')}
      </h2>
      <ul className="bg-card shadow-card divide-y rounded-lg border">
        {activity.map((item) => (
          <li
            key={`${item.enrollmentId}/${item.moduleId}`}
            className="flex items-start gap-3 px-4 py-3 text-sm"
          >
            <CircleCheck aria-hidden className="text-success mt-0.5 size-4 shrink-0" />
            <div className="flex min-w-0 grow flex-wrap justify-between gap-x-4">
              <p className="min-w-0">
                <span className="block font-medium">
                  <bdi>{item.moduleTitle ?? t('courses.untitled')}</bdi>
                </span>
                <span className="text-muted-foreground block">
                  <bdi>{item.courseTitle}</bdi>
                </span>
              </p>
              <p className="text-muted-foreground">
                <When instant={item.completedAt} />
              </p>
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}
