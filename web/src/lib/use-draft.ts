import { useCallback, useEffect, useRef, useState } from 'react'
import { dropDraft, findDraft, keepDraft, type Draft, type DraftKey } from './drafts'

const AFTER_LAST_KEY = 500

/** Keeps a text that is being typed on this machine, and finds the one of an earlier visit. */
export function useDraft(
  { userId, organizationId, kind, id }: DraftKey,
  base: string | undefined,
): { found: Draft<string> | undefined; keep: (text: string) => void; drop: () => void } {
  const [found, setFound] = useState<Draft<string>>()
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => {
    let left = false
    void findDraft<string>({ userId, organizationId, kind, id }).then((draft) => {
      if (!left) {
        setFound(draft)
      }
    })
    return () => {
      left = true
    }
  }, [userId, organizationId, kind, id])
  const keep = useCallback(
    (text: string) => {
      clearTimeout(timer.current)
      timer.current = setTimeout(
        () => void keepDraft({ userId, organizationId, kind, id }, text, base),
        AFTER_LAST_KEY,
      )
    },
    [userId, organizationId, kind, id, base],
  )
  const drop = useCallback(() => {
    clearTimeout(timer.current)
    setFound(undefined)
    void dropDraft({ userId, organizationId, kind, id })
  }, [userId, organizationId, kind, id])
  return { found, keep, drop }
}
