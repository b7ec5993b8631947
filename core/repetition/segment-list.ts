import { type IndexedDocument, MemoryPostings } from './memory-postings.ts'

/** The largest segment, in units: bounds the pause that one merge makes to about a fifth of a second. */
const largestSegment = 8_000_000

/**
 * Adds documents to a list of segments as a new segment. Neighbours of like size are merged, so a library that grows a
 * document at a time stays at a few segments and each unit is indexed anew a logarithmic number of times.
 */
export function addSegment(
  segments: readonly MemoryPostings[],
  documents: readonly IndexedDocument[],
): readonly MemoryPostings[] {
  if (documents.length === 0) return segments
  let last = MemoryPostings.build(documents)
  let kept = segments.length
  const group: MemoryPostings[] = []
  let length = last.length
  while (kept > 0) {
    const previous = segments[kept - 1] as MemoryPostings
    if (previous.length > 2 * length || previous.length + length > largestSegment) break
    group.unshift(previous)
    length += previous.length
    kept--
  }
  if (group.length > 0) last = MemoryPostings.merge([...group, last])
  return [...segments.slice(0, kept), last]
}

/** Marks documents as removed. Segments in which nothing is left are dropped. */
export function removeDocuments(
  segments: readonly MemoryPostings[],
  documents: ReadonlySet<number>,
): readonly MemoryPostings[] {
  return segments.map(segment => segment.without(documents)).filter(segment => segment.documents().length > 0)
}
