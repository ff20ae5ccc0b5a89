import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { PersonInitials } from '@/components/person-initials'
import { PersonPicture } from '@/components/person-picture'
import { Skeleton } from '@/components/skeleton'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { instructorCardQuery, type InstructorCard } from '../api/get-instructor-card'

/** Who teaches the course; without an answer the rest of the page goes on. */
export function InstructorPanel({ userId }: { userId: string }) {
  const t = useTranslations('catalog')
  const shell = useTranslations('shell')
  const { data, error, refetch } = useQuery(instructorCardQuery(userId))
  if (data === null) {
    return null
  }
  return (
    <Card aria-labelledby="instructor" className="grid content-start gap-3">
      <h2 id="instructor" className="text-lg font-semibold">
        {t('instructor')}
      </h2>
      {data === undefined ? null : <Instructor card={data} />}
      {data === undefined && error === null ? <Skeleton className="h-16" /> : null}
      {error === null ? null : (
        <div role="status" className="grid justify-items-start gap-2 text-sm">
          <p>{t('instructorMissing')}</p>
          <Button variant="outline" size="small" onClick={() => void refetch()}>
            {shell('again')}
          </Button>
        </div>
      )}
    </Card>
  )
}

function Instructor({ card }: { card: InstructorCard }) {
  return (
    <div className="flex items-center gap-4">
      {card.picture ? (
        <PersonPicture userId={card.id} name={card.name} className="size-16" />
      ) : (
        <PersonInitials name={card.name} className="size-16" />
      )}
      <div className="min-w-0 text-sm">
        <p className="text-base font-medium">
          <bdi>{card.name}</bdi>
        </p>
        {card.specialisation == null ? null : <p dir="auto">{card.specialisation}</p>}
        {card.qualification == null ? null : (
          <p className="text-muted-foreground" dir="auto">
            {card.qualification}
          </p>
        )}
      </div>
    </div>
  )
}
