import { CheckCircle2 } from 'lucide-react'
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
      <h2 id="activity" className="text-lg font-medium">
        {t('dashboard.activity')}
      </h2>
      <ul className="divide-y rounded-lg border">
        {activity.map((item) => (
          <li key={`${item.enrollmentId}/${item.moduleId}`} className="flex items-start gap-3 p-3 text-sm">
            <CheckCircle2 aria-hidden className="text-success mt-0.5 size-4 shrink-0" />
            <span className="min-w-0 grow">
              <span dir="auto">{item.moduleTitle ?? t('courses.untitled')}</span>{' '}
              <span className="text-muted-foreground" dir="auto">
                {item.courseTitle}
              </span>
            </span>
            <When instant={item.completedAt} />
          </li>
        ))}
      </ul>
    </section>
  )
}
