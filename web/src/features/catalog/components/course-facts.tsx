import { useFormatter, useLocale, useTranslations } from 'use-intl'
import type { CourseSummary } from '../api/list-courses'
import { languageName } from '../api/language-name'

type Facts = Pick<CourseSummary, 'level' | 'language' | 'moduleCount' | 'lessonCount'>

/** The level, the language and the length of the course. */
export function CourseFacts({ course }: { course: Facts }) {
  const t = useTranslations('catalog')
  const locale = useLocale()
  const facts = [
    t(`levels.${course.level}`),
    languageName(course.language, locale),
    t('modules', { count: course.moduleCount }),
    t('lessons', { count: course.lessonCount }),
  ]
  return (
    <ul className="text-muted-foreground flex flex-wrap gap-x-4 gap-y-0.5 text-sm">
      {facts.map((fact) => (
        <li key={fact}>{fact}</li>
      ))}
    </ul>
  )
}

type Terms = Pick<CourseSummary, 'requiresCode' | 'price' | 'currency'>

/** How one gets in: free, for a price, with a code. */
export function CourseTerms({ course: { requiresCode, price, currency } }: { course: Terms }) {
  const t = useTranslations('catalog')
  const format = useFormatter()
  const terms = [
    price == null || currency == null
      ? undefined
      : format.number(Number(price), { style: 'currency', currency }),
    requiresCode ? t('withCode') : undefined,
  ].filter((term) => term !== undefined)
  return (
    <p className="text-sm font-medium">
      {terms.length === 0 ? t('free') : format.list(terms, { type: 'unit' })}
    </p>
  )
}
