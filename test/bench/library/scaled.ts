import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findRuns } from '../../../core/repetition/find-runs.ts'
import { toUnits } from '../../../core/repetition/tiles.ts'
import { blockBytes } from '../../../electron/service/library/segment/block.ts'
import { BlockCache } from '../../../electron/service/library/segment/block-cache.ts'
import { DiskSegment } from '../../../electron/service/library/segment/disk-segment.ts'
import { readAhead } from '../../../electron/service/library/segment/read-ahead.ts'
import { tableBytes } from '../../../electron/service/library/segment/segment-format.ts'
import { SegmentWriter } from '../../../electron/service/library/segment/segment-writer.ts'
import { percentile } from '../percentile.ts'
import { spread, timed, times } from './timing.ts'

const name = '00112233445566aa'
const paddingLength = 6000
const keys = { warm: 400, cold: 60 }
/** The most that one key may take at the 95th percentile, in milliseconds. */
const goals = { warm: 1, cold: 5 }

/**
 * One segment of real texts padded with random ones up to a number of characters: the disk and the memory work as hard
 * as they would, while what repeats is that of the real texts alone. The program ends with 1 where a goal is missed.
 */
export async function measureScaled(
  texts: readonly string[],
  characters: number,
  paragraphs: readonly string[],
): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'jianwen-scaled-'))
  try {
    const [written, building] = timed(() => buildPadded(folder, texts, characters))
    const { tileBytes, units, documents } = written
    const perCharacter = (tileBytes / units).toFixed(2)
    console.log(`${units} characters in ${documents} documents, all but the laws of random characters:`)
    console.log(
      `  build with random padding: ${(building / 1000).toFixed(1)} s; ${perCharacter} bytes of index a character`,
    )

    const cache = new BlockCache(48 << 20)
    const segment = new DiskSegment(folder, name, cache, () => false)
    const look = (text: string) => findRuns(toUnits(text), segment)
    const tables = tableBytes({ tileBlocks: Math.floor((tileBytes - 8 * documents) / (blockBytes + 4)) - 1, documents })
    console.log(`  memory: ${(tables / 1e6).toFixed(1)} MB of tables beside 48 MiB of blocks`)
    times(paragraphs, look)
    console.log(`  paragraph of 200 characters, warm: ${spread(times(paragraphs, look))}`)
    await reportKeys('warm', goals.warm, paragraphs.slice(0, keys.warm), segment, cache, () => undefined)
    await reportKeys('files evicted', goals.cold, paragraphs.slice(-keys.cold), segment, cache, () => evict(folder))
    segment.close()
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Types one more character of a law, at the end of what is there or amid it; blocks are read ahead, as in the library. */
async function reportKeys(
  state: string,
  goal: number,
  paragraphs: readonly string[],
  segment: DiskSegment,
  cache: BlockCache,
  prepare: () => void,
): Promise<void> {
  const reads: number[] = []
  const spent: number[] = []
  for (const [index, paragraph] of paragraphs.entries()) {
    const at = index % 2 === 0 ? paragraph.length - 1 : 80
    findRuns(toUnits(paragraph.slice(0, at) + paragraph.slice(at + 1)), segment)
    prepare()
    const units = toUnits(paragraph)
    const before = cache.reads
    const start = performance.now()
    await readAhead([units], [segment], cache)
    findRuns(units, segment)
    spent.push(performance.now() - start)
    reads.push(cache.reads - before)
  }
  const [half, most] = [0.5, 0.95].map(share => percentile(reads, share))
  console.log(`  one key, ${state}: ${spread(spent)}; ${half} reads, p95 ${most} (${spent.length} keys)`)
  const isMet = percentile(spent, 0.95) <= goal
  if (!isMet) process.exitCode = 1
  console.log(`    goal (p95 ${goal} ms): ${isMet ? 'met' : 'MISSED'}`)
}

function buildPadded(folder: string, texts: readonly string[], characters: number) {
  const real = texts.reduce((sum, text) => sum + text.length, 0)
  const padding = Math.max(0, Math.ceil((characters - real) / paddingLength))
  const size = { units: real + padding * paddingLength, documents: texts.length + padding }
  const writer = new SegmentWriter(folder, name, size)
  const each = Math.ceil(padding / texts.length)
  let document = 0
  let left = padding
  for (const text of texts) {
    writer.add({ document: ++document, units: toUnits(text) })
    for (let count = 0; count < each && left > 0; count++, left--) writer.add({ document: ++document, units: noise() })
  }
  const steps = writer.finish()
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}

let state = 1
const padding = new Uint16Array(paddingLength)

/** Random Han characters; the array is filled anew at each call. */
function noise(): Uint16Array {
  for (let at = 0; at < paddingLength; at++) {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    padding[at] = 0x4e00 + ((state >>> 8) % 20000)
  }
  return padding
}

/** Has the system forget what it keeps of a folder's files. */
function evict(folder: string): void {
  const script =
    'import os,sys\nfor n in os.listdir(sys.argv[1]):\n' +
    ' f=os.open(os.path.join(sys.argv[1],n),os.O_RDONLY)\n os.posix_fadvise(f,0,0,os.POSIX_FADV_DONTNEED)\n os.close(f)'
  execFileSync('python3', ['-c', script, folder])
}
