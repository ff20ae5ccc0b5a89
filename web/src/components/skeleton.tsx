import { useTranslations } from 'use-intl'
import { cn } from '@/lib/cn'

/** The place of something that is on its way; it shows up only if that takes a while. */
export function Skeleton({ className }: { className?: string }) {
  return <div aria-hidden className={cn('bg-muted animate-late rounded-lg', className)} />
}

/** A page that is on its way. */
export function PageSkeleton() {
  const t = useTranslations('shell')
  return (
    <div className="grid gap-6">
      <p role="status" className="sr-only">
        {t('loading')}
      </p>
      <Skeleton className="h-9 w-64 max-w-full" />
      <Skeleton className="h-32" />
      <Skeleton className="h-64" />
    </div>
  )
}
