import type { Span } from '../text/span.ts'
import type { Candidate } from './candidates.ts'
import { minimumRun } from './tiles.ts'

/**
 * The stretches of a draft that are common stock: every `minimumRun` units that stand in more than `common` documents.
 * A copied passage may hold some; no alert rests on them.
 */
export function stockSpans(length: number, candidates: readonly Candidate[], common: number): readonly Span[] {
  if (candidates.length <= common) return []
  // Changes of the count of documents from one window of `minimumRun` units to the next.
  const changes = new Int32Array(length + 2)
  for (const { outermost } of candidates) {
    let counted = 0
    for (const { from, to } of outermost) {
      const start = Math.max(from, counted)
      const end = to - minimumRun + 1
      if (end <= start) continue
      changes[start] = (changes[start] as number) + 1
      changes[end] = (changes[end] as number) - 1
      counted = end
    }
  }
  const spans: Span[] = []
  let documents = 0
  for (let at = 0; at < length; at++) {
    documents += changes[at] as number
    if (documents > common) spans.push({ from: at, to: Math.min(length, at + minimumRun) })
  }
  return spans
}
