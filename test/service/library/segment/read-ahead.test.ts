import fc from 'fast-check'
import { expect, it } from 'vitest'
import { findRuns } from '../../../../core/repetition/find-runs.ts'
import { toUnits } from '../../../../core/repetition/tiles.ts'
import { BlockCache } from '../../../../electron/service/library/segment/block-cache.ts'
import { DiskSegment } from '../../../../electron/service/library/segment/disk-segment.ts'
import { readAhead } from '../../../../electron/service/library/segment/read-ahead.ts'
import { randomNumbers, randomText } from '../../../core/repetition/random.ts'
import { temporaryFolder } from '../../../support/drafts.ts'
import { flipBit, numbered, repetitiveText, sharedRuns, writeSegment } from './sample-segments.ts'

const name = '00112233445566aa'
const other = 'ffeeddccbbaa9988'
const random = randomNumbers(6)
const texts = Array.from({ length: 60 }, () => randomText(random, 3000, 0x4e00, 3000))
const draft = Array.from({ length: 12 }, (_, index) => (texts[index * 5] as string).slice(900, 940)).join('')

it('leaves a look-up in several segments nothing to read', async () => {
  const folder = temporaryFolder()
  writeSegment(folder, name, numbered(texts.slice(0, 30)))
  writeSegment(folder, other, numbered(texts.slice(30), 31))
  const cache = new BlockCache(8 << 20)
  const segments = [name, other].map(one => new DiskSegment(folder, one, cache, () => false))
  await readAhead([toUnits(draft)], segments, cache)
  const { reads } = cache
  expect(reads).toBeGreaterThan(0)
  expect(sharedRuns(draft, segments)).toHaveLength(12)
  expect(cache.reads).toBe(reads)
  for (const segment of segments) segment.close()
})

it('changes nothing of what is found, whatever is typed', async () => {
  const folder = temporaryFolder()
  await fc.assert(
    fc.asyncProperty(
      fc.array(repetitiveText, { minLength: 1, maxLength: 6 }),
      fc.array(repetitiveText, { minLength: 1, maxLength: 5 }),
      async (stored, drafts) => {
        writeSegment(folder, name, numbered(stored))
        const cache = new BlockCache(1)
        const ahead = new DiskSegment(folder, name, cache, () => false)
        await readAhead(drafts.map(toUnits), [ahead], cache)
        for (const text of drafts) {
          await readAhead([toUnits(text)], [ahead], cache)
          const plain = new DiskSegment(folder, name, cache, () => false)
          expect(sharedRuns(text, [ahead])).toEqual(sharedRuns(text, [plain]))
          plain.close()
        }
        ahead.close()
      },
    ),
    { numRuns: 100, seed: 9 },
  )
})

it('keeps no damaged block', async () => {
  const folder = temporaryFolder()
  const { tileBytes } = writeSegment(folder, name, numbered(texts))
  const tables = 8 * texts.length
  for (let byte = 5000; byte < tileBytes - tables - 4096; byte += 4096) flipBit(folder, `${name}.tiles`, byte)
  const cache = new BlockCache(8 << 20)
  const segment = new DiskSegment(folder, name, cache, () => false)
  await readAhead([toUnits(draft)], [segment], cache).catch(() => undefined)
  expect(() => findRuns(toUnits(draft), segment)).toThrow('checksum')
  segment.close()
})

it('survives that a segment is closed meanwhile', async () => {
  const folder = temporaryFolder()
  writeSegment(folder, name, numbered(texts))
  const cache = new BlockCache(8 << 20)
  const closed = new DiskSegment(folder, name, cache, () => false)
  const reading = readAhead([toUnits(draft)], [closed], cache).catch(() => undefined)
  closed.close()
  const opened = new DiskSegment(folder, name, cache, () => false)
  await reading
  expect(sharedRuns(draft, [opened])).toHaveLength(12)
  opened.close()
})
