import { useCallback, useEffect, useRef, useState } from 'react'
import { dropDraft, dropDraftOf, findDraft, keepDraft, type Draft, type DraftKey } from './drafts'
import { showToast } from './toasts'

const AFTER_LAST_KEY = 500

/** Keeps a text that is being typed on this machine, and finds the one of an earlier visit. Discarding it can be undone. */
export function useDraft(
  { userId, organizationId, kind, id }: DraftKey,
  base: string | undefined,
): {
  found: Draft<string> | undefined
  keep: (text: string) => void
  drop: () => void
  discard: (text: string) => void
} {
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
  const discard = useCallback(
    (text: string) => {
      if (found !== undefined) {
        setFound(undefined)
        showToast({
          text,
          undo: () => setFound(found),
          settle: () => void dropDraftOf({ userId, organizationId, kind, id }, found.savedAt),
        })
      }
    },
    [found, userId, organizationId, kind, id],
  )
  return { found, keep, drop, discard }
}
