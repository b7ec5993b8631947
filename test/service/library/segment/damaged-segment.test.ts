import { readdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, expect, it } from 'vitest'
import { seal } from '../../../../electron/service/library/segment/block.ts'
import { BlockCache } from '../../../../electron/service/library/segment/block-cache.ts'
import { DamagedSegment } from '../../../../electron/service/library/segment/damaged-segment.ts'
import { DiskSegment } from '../../../../electron/service/library/segment/disk-segment.ts'
import { randomNumbers, randomText } from '../../../core/repetition/random.ts'
import { temporaryFolder } from '../../../support/drafts.ts'
import { flipBit, numbered, sharedRuns, writeSegment } from './sample-segments.ts'

const name = '00112233445566aa'
const random = randomNumbers(8)
const texts = Array.from({ length: 6 }, () => randomText(random, 3000, 0x4e00, 3000))

let folder: string

beforeEach(() => {
  folder = temporaryFolder()
  writeSegment(folder, name, numbered(texts))
})

/** Looks every text up whole, so that every block is read. */
function readAll(): readonly string[] {
  const segment = new DiskSegment(folder, name, new BlockCache(1 << 20), () => false)
  try {
    return texts.flatMap(text => sharedRuns(text, [segment]))
  } finally {
    segment.close()
  }
}

it.each(['tiles', 'units'])('is noticed wherever a bit of the %s turns', kind => {
  const file = `${name}.${kind}`
  const whole = readFileSync(join(folder, file))
  const sound = readAll()
  expect(sound.length).toBeGreaterThan(5)
  // Every field of the header, then places all over the file, its very end among them.
  const places = [
    ...Array(48).keys(),
    ...Array.from({ length: 120 }, (_, index) => Math.floor((index * whole.length) / 120)),
  ]
  const read: number[] = []
  for (const place of [...places, whole.length - 1]) {
    flipBit(folder, file, place, place % 8)
    try {
      // Only a block that is never read may be damaged: what was found is right all the same.
      expect(readAll()).toEqual(sound)
      read.push(place)
    } catch (error) {
      expect(error).toBeInstanceOf(DamagedSegment)
      expect((error as DamagedSegment).segment).toBe(name)
    }
    writeFileSync(join(folder, file), whole)
  }
  expect(read).toEqual([])
})

it.each(['tiles', 'units'])('is noticed where the %s are cut short, lengthened or missing', kind => {
  const path = join(folder, `${name}.${kind}`)
  const { size } = statSync(path)
  for (const length of [0, 100, 4096, size - 4096, size - 1]) {
    const whole = readFileSync(path)
    truncateSync(path, length)
    expect(readAll).toThrow(DamagedSegment)
    writeFileSync(path, whole)
  }
  writeFileSync(path, Buffer.concat([readFileSync(path), Buffer.alloc(1)]))
  expect(readAll).toThrow(/wrong length/)
  rmSync(path)
  expect(readAll).toThrow(/ENOENT/)
})

it('is noticed where a file is another segment’s, another program’s, or of a newer format', () => {
  const other = 'ffffffffffffffff'
  writeSegment(folder, other, numbered(texts.slice(1)))
  const units = join(folder, `${name}.units`)
  const whole = readFileSync(units)
  writeFileSync(units, readFileSync(join(folder, `${other}.units`)))
  expect(readAll).toThrow(/another segment/)
  writeFileSync(units, '这不是索引。'.repeat(2000))
  expect(readAll).toThrow(/not a segment file/)
  const newer = Buffer.from(whole)
  newer.writeUInt32LE(99, 12)
  seal(newer.subarray(0, 4096))
  writeFileSync(units, newer)
  expect(readAll).toThrow(/other version/)
  writeFileSync(units, whole)
  expect(readAll().length).toBeGreaterThan(5)
})

it('leaves no file of a segment that was given up', () => {
  expect(() =>
    writeSegment(
      folder,
      'ffffffffffffffff',
      (function* () {
        yield* numbered(texts)
        throw new Error('given up')
      })(),
      { units: 100_000_000, documents: 1 },
    ),
  ).toThrow('given up')
  expect(readdirSync(folder).sort()).toEqual([`${name}.tiles`, `${name}.units`])
})
