import { tilesToLookUp } from '../../../../core/repetition/find-runs.ts'
import type { BlockCache } from './block-cache.ts'
import type { DiskSegment } from './disk-segment.ts'

/**
 * Reads what `findRuns` will need of some drafts: first the tiles around what changed, of all segments at a time, then
 * the text around their places. After that a look-up hardly waits for the disk, which costs two waits in place of one
 * for each block. Fails where a block cannot be read, or a segment is closed meanwhile.
 */
export async function readAhead(
  drafts: readonly Uint16Array[],
  segments: readonly DiskSegment[],
  cache: BlockCache,
): Promise<void> {
  const looks = drafts.flatMap(units => segments.map(segment => ({ units, segment, ...tilesToLookUp(units, segment) })))
  await cache.readAhead(looks.flatMap(({ segment, units, from, to }) => segment.tileBlocks(units, from, to)))
  await cache.readAhead(looks.flatMap(({ segment, units, from, to }) => segment.unitBlocks(units, from, to)))
}
