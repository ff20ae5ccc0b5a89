import { useEffect } from 'react'

let forms = 0

/** Says that a form on this page holds what would be lost by loading the page anew. */
export function useUnsaved(dirty: boolean): void {
  useEffect(() => {
    if (!dirty) {
      return undefined
    }
    forms++
    return () => {
      forms--
    }
  }, [dirty])
}

export function hasUnsaved(): boolean {
  return forms > 0
}
