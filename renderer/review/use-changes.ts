import { useEffect, useMemo, useState } from 'react'
import type { DraftContent } from '../../core/document/draft.ts'
import { comparedMove, type StatusMove } from '../../core/document/status-log.ts'
import { compareBlocks, isDifferent } from '../../core/versions/compare.ts'
import { currentContent } from '../editor/session.ts'
import { useDesk } from '../state/desk.ts'
import { factChanges } from '../versions/fact-changes.ts'
import { useVersionContent } from '../versions/use-versions.ts'

/** Milliseconds without a change of the draft before it is compared anew: a long one takes longer than a key may. */
const quiet = 600

/** What has changed since the draft was last reviewed. */
export interface ReviewChanges {
  /** The move that kept what is compared with; undefined at the first review. */
  readonly move: StatusMove | undefined
  /** The version: null while it is read or where there is none, a sentence where it cannot be read. */
  readonly before: DraftContent | string | null
  readonly after: DraftContent | null
  /** How many paragraphs and fields differ; null where nothing is compared. */
  readonly count: number | null
}

/** Compares the draft on the desk with the version last reviewed. Follows the draft at leisure. */
export function useChanges(id: string, log: readonly StatusMove[] | string | null): ReviewChanges {
  const move = Array.isArray(log) ? comparedMove(log as readonly StatusMove[]) : undefined
  const before = useVersionContent(id, move?.version ?? null)
  const after = useQuietContent()
  const count = useMemo(() => {
    if (before === null || typeof before === 'string' || !after) return null
    return compareBlocks(before.blocks, after.blocks).filter(isDifferent).length + factChanges(before, after).length
  }, [before, after])
  return { move, before, after, count }
}

/** The draft on the desk as it was when it last rested. */
function useQuietContent(): DraftContent | null {
  const [content, setContent] = useState(currentContent)
  // Published after each check, and so after each change of the text.
  const counts = useDesk(state => state.counts)
  const facts = useDesk(state => state.draft)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the session is read again when its numbers change
  useEffect(() => {
    let idle = 0
    const timer = setTimeout(() => {
      idle = requestIdleCallback(() => setContent(currentContent()), { timeout: quiet })
    }, quiet)
    return () => {
      clearTimeout(timer)
      cancelIdleCallback(idle)
    }
  }, [counts, facts])
  return content
}
