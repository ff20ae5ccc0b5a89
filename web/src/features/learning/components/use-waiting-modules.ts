import { useEffect, useState } from 'react'
import { subscribeToOutbox } from '@/lib/outbox'

/** Modules of an enrolment whose completion is made and not sent yet. */
export function useWaitingModules(enrollmentId: string | undefined): ReadonlySet<string> {
  const [modules, setModules] = useState<ReadonlySet<string>>(new Set())
  useEffect(
    () =>
      subscribeToOutbox((waiting) => {
        const own = waiting.filter((completion) => completion.enrollmentId === enrollmentId)
        setModules(new Set(own.map((completion) => completion.moduleId)))
      }),
    [enrollmentId],
  )
  return modules
}
