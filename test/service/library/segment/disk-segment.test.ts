import fc from 'fast-check'
import { expect, it } from 'vitest'
import { fingerprint, prefixFingerprint } from '../../../../core/repetition/fingerprint.ts'
import { MemoryPostings } from '../../../../core/repetition/memory-postings.ts'
import { tileStep, toUnits } from '../../../../core/repetition/tiles.ts'
import { BlockCache } from '../../../../electron/service/library/segment/block-cache.ts'
import { DiskSegment } from '../../../../electron/service/library/segment/disk-segment.ts'
import { randomNumbers, randomText } from '../../../core/repetition/random.ts'
import { temporaryFolder } from '../../../support/drafts.ts'
import { numbered, repetitiveText, sharedRuns, writeSegment } from './sample-segments.ts'

const name = '00112233445566aa'

it('holds the runs that the same documents in memory hold', () => {
  const folder = temporaryFolder()
  fc.assert(
    fc.property(
      fc.array(repetitiveText, { maxLength: 8 }),
      repetitiveText,
      fc.uniqueArray(fc.integer({ min: 1, max: 8 })),
      (texts, draft, gone) => {
        const removed = new Set(gone)
        writeSegment(folder, name, numbered(texts))
        // Room for few blocks, so that they give way to each other.
        const disk = new DiskSegment(folder, name, new BlockCache(1), document => removed.has(document))
        const memory = MemoryPostings.build(numbered(texts)).without(removed)
        expect(sharedRuns(draft, [disk])).toEqual(sharedRuns(draft, [memory]))
        disk.close()
      },
    ),
    { numRuns: 200, seed: 4 },
  )
})

it('gives every place of every tile, and of every beginning of one', () => {
  const folder = temporaryFolder()
  const random = randomNumbers(11)
  const texts = Array.from({ length: 30 }, () => randomText(random, 2000, 0x4e00, 60))
  writeSegment(folder, name, numbered(texts))
  const disk = new DiskSegment(folder, name, new BlockCache(1 << 16), () => false)
  let start = 1
  for (const text of texts) {
    const units = toUnits(text)
    for (let at = 0; at + 8 <= units.length; at += tileStep) {
      const whole: number[] = []
      disk.lookUp(fingerprint(units, at), position => whole.push(position))
      const prefix: number[] = []
      disk.lookUpPrefix(prefixFingerprint(units, at), 100_000, position => prefix.push(position))
      expect(whole).toContain(start + at)
      expect(prefix).toContain(start + at)
    }
    start += units.length + 1
  }
  disk.close()
})

it('visits nothing of a beginning that stands more often than asked', () => {
  const folder = temporaryFolder()
  writeSegment(folder, name, numbered(Array.from({ length: 5000 }, () => '各级人民政府和有关部门')))
  const disk = new DiskSegment(folder, name, new BlockCache(1 << 20), () => false)
  const count = (most: number) => {
    let visited = 0
    disk.lookUpPrefix(prefixFingerprint(toUnits('各级人民政府'), 0), most, () => visited++)
    return visited
  }
  expect([count(4999), count(5000)]).toEqual([0, 5000])
  disk.close()
})

it('keeps every place of a tile that fills many blocks', () => {
  const folder = temporaryFolder()
  const stock = '本条例自公布之日起施行由市人民政府负责解释'
  writeSegment(folder, name, numbered(Array.from({ length: 3000 }, () => stock)))
  const disk = new DiskSegment(folder, name, new BlockCache(1), () => false)
  expect(new Set(sharedRuns(stock, [disk])).size).toBe(3000)
  disk.close()
})

it('reads nothing once it is closed: its files may be others by then', () => {
  const folder = temporaryFolder()
  writeSegment(folder, name, numbered(['本条例自公布之日起施行由市人民政府负责解释']))
  const disk = new DiskSegment(folder, name, new BlockCache(1 << 20), () => false)
  disk.close()
  expect(() => disk.unitAt(1)).toThrow('closed')
})

it('sorts what does not fit into memory through the disk', () => {
  const folder = temporaryFolder()
  const random = randomNumbers(5)
  const stock = randomText(random, 300, 0x4e00, 5000)
  const texts = Array.from({ length: 2500 }, () => randomText(random, 400, 0x4e00, 5000) + stock)
  const spread = writeSegment(folder, name, numbered(texts), { units: 100_000_000, documents: 1 })
  const plain = writeSegment(folder, 'ffffffffffffffff', numbered(texts), { units: 2_000_000, documents: 2500 })
  expect(spread).toEqual({ ...plain, name })
  const cache = new BlockCache(1 << 20)
  const segments = [name, plain.name].map(one => new DiskSegment(folder, one, cache, () => false))
  const draft = (texts[7] as string).slice(0, 100) + stock
  const [one, other] = segments.map(segment => sharedRuns(draft, [segment]))
  expect(one).toEqual(other)
  expect(one?.length).toBe(2501)
  for (const segment of segments) segment.close()
})

it('takes at most 1.1 bytes of index a character where it is of some size', () => {
  const random = randomNumbers(3)
  const texts = Array.from({ length: 200 }, () => randomText(random, 3000, 0x4e00, 5000))
  const { tileBytes, units } = writeSegment(temporaryFolder(), name, numbered(texts))
  expect(tileBytes / units).toBeLessThan(1.1)
})

it('holds the runs that the same documents in memory hold where there are too many seeds to hold at once', () => {
  const folder = temporaryFolder()
  const texts = ['一'.repeat(2200), `一二${'一'.repeat(700)}三${'一二'.repeat(500)}`]
  writeSegment(folder, name, numbered(texts))
  const disk = new DiskSegment(folder, name, new BlockCache(1 << 16), () => false)
  const draft = `${'一'.repeat(1500)}三${'一二'.repeat(60)}`
  const units = toUnits(draft)
  expect(disk.seeds(units, 0, units.length - 7)).toBeUndefined()
  expect(disk.unitBlocks(units, 0, units.length - 7)).toEqual([])
  expect(sharedRuns(draft, [disk])).toEqual(sharedRuns(draft, [MemoryPostings.build(numbered(texts))]))
  disk.close()
})
