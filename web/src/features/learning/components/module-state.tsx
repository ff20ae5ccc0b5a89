import { Circle, CircleCheck, CircleDot, CloudUpload } from 'lucide-react'
import { useTranslations } from 'use-intl'
import type { CourseProgress } from '../api/get-course-progress'

export type ModuleState = CourseProgress['modules'][number]['state'] | 'WAITING'

const LOOKS = {
  COMPLETED: { icon: CircleCheck, colour: 'text-success' },
  WAITING: { icon: CloudUpload, colour: 'text-success' },
  STARTED: { icon: CircleDot, colour: 'text-primary' },
  NOT_STARTED: { icon: Circle, colour: 'text-muted-foreground' },
} as const

/** The state of a module as a sign, and in words for screen readers. */
export function ModuleStateSign({ state }: { state: ModuleState }) {
  const t = useTranslations('learning')
  const { icon: Icon, colour } = LOOKS[state]
  return (
    <span className={colour}>
      <Icon aria-hidden className="size-5" />
      <span className="sr-only">{t(`module.${state}`)}</span>
    </span>
  )
}

export function stateOf(
  moduleId: string,
  progress: CourseProgress | undefined,
  waiting: ReadonlySet<string>,
): ModuleState {
  const known = progress?.modules.find((module) => module.moduleId === moduleId)?.state ?? 'NOT_STARTED'
  return waiting.has(moduleId) && known !== 'COMPLETED' ? 'WAITING' : known
}
