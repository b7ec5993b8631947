import { useDeferredValue, useMemo } from 'react'
import type { DraftContent } from '../../core/document/draft.ts'
import { comparedMove, type StatusMove } from '../../core/document/status-log.ts'
import { compareBlocks, isDifferent } from '../../core/versions/compare.ts'
import { currentContent } from '../editor/session.ts'
import { useDesk } from '../state/desk.ts'
import { factChanges } from '../versions/fact-changes.ts'
import { useVersionContent } from '../versions/use-versions.ts'

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
  // Published after each check, and so after each change of the text.
  const counts = useDeferredValue(useDesk(state => state.counts))
  // biome-ignore lint/correctness/useExhaustiveDependencies: the session is read again when its numbers change
  const after = useMemo(() => currentContent(), [counts, id])
  const count = useMemo(() => {
    if (before === null || typeof before === 'string' || !after) return null
    return compareBlocks(before.blocks, after.blocks).filter(isDifferent).length + factChanges(before, after).length
  }, [before, after])
  return { move, before, after, count }
}
