import type { ListedSegment } from './manifest.ts'

/** A segment joins those behind it where it is at most so many times as long as they are together. */
const ratio = 3
/** Behind a hundredth of removed documents a segment is written anew however long it is; a short one behind the first. */
const removedShare = 0.01
const shortSegment = 32_000_000
/** The longest layout, in units: positions are numbers of 32 bits. */
const longestSegment = 4_000_000_000

/** Neighbours that should become one segment, or one segment that should be written anew; empty where all is well. */
export function mergePlan(segments: readonly ListedSegment[], removed: ReadonlySet<number>): readonly ListedSegment[] {
  for (const segment of segments) if (isWorthRewriting(segment, removed)) return [segment]
  for (let end = segments.length; end > 1; end--) {
    let first = end - 1
    let units = (segments[first] as ListedSegment).units
    while (first > 0) {
      const { units: previous } = segments[first - 1] as ListedSegment
      if (previous > ratio * units || previous + units > longestSegment) break
      units += previous
      first--
    }
    if (first < end - 1) return segments.slice(first, end)
  }
  return []
}

/** What was removed should leave the disk too. */
function isWorthRewriting(
  { firstSeq, lastSeq, documents, units }: ListedSegment,
  removed: ReadonlySet<number>,
): boolean {
  let count = 0
  for (const seq of removed) if (seq >= firstSeq && seq <= lastSeq) count++
  return count > 0 && (units <= shortSegment || count >= documents * removedShare)
}
