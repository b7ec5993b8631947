import { useEffect, useState } from 'react'
import type { DraftPreview, DraftSummary } from '../../core/contract/contract.ts'
import { ask } from './request.ts'

/** How many previews are remembered. */
const mostKept = 60

const kept = new Map<string, DraftPreview>()

/** What a draft looks like, once the service has said so; null until then, and where it cannot be read. */
export function useDraftPreview({ id, updatedAt, status }: DraftSummary): DraftPreview | null {
  const key = `${id} ${updatedAt} ${status}`
  const [preview, setPreview] = useState(() => kept.get(key) ?? null)
  useEffect(() => {
    const known = kept.get(key)
    setPreview(known ?? null)
    if (known) return
    let isOver = false
    ask('draft.preview', { id }).then(
      found => {
        kept.set(key, found)
        for (const oldest of kept.keys()) if (kept.size > mostKept) kept.delete(oldest)
        if (!isOver) setPreview(found)
      },
      // Whoever opens the draft is told what is wrong with it.
      () => undefined,
    )
    return () => {
      isOver = true
    }
  }, [key, id])
  return preview
}
