import fc from 'fast-check'
import { expect, it } from 'vitest'
import { findRuns } from '../../../../core/repetition/find-runs.ts'
import { toUnits } from '../../../../core/repetition/tiles.ts'
import { BlockCache } from '../../../../electron/service/library/segment/block-cache.ts'
import { DiskSegment } from '../../../../electron/service/library/segment/disk-segment.ts'
import { randomNumbers, randomText } from '../../../core/repetition/random.ts'
import { temporaryFolder } from '../../../support/drafts.ts'
import { numbered, repetitiveText, sharedRuns, writeSegment } from './sample-segments.ts'

const name = '00112233445566aa'

interface Edit {
  readonly at: number
  readonly remove: number
  readonly insert: string
}

const edit = fc.record<Edit>({
  at: fc.nat(60),
  remove: fc.nat(12),
  insert: repetitiveText.map(text => text.slice(0, 20)),
})

function edited(text: string, { at, remove, insert }: Edit): string {
  const start = Math.min(at, text.length)
  return text.slice(0, start) + insert + text.slice(start + remove)
}

it('finds after any edits what a fresh look-up finds', () => {
  const folder = temporaryFolder()
  fc.assert(
    fc.property(
      fc.array(repetitiveText, { minLength: 1, maxLength: 6 }),
      fc.array(repetitiveText, { minLength: 1, maxLength: 3 }),
      fc.array(fc.tuple(fc.nat(2), edit), { maxLength: 12 }),
      (texts, drafts, edits) => {
        writeSegment(folder, name, numbered(texts))
        const cache = new BlockCache(1 << 20)
        const removed = new Set<number>()
        const typed = new DiskSegment(folder, name, cache, document => removed.has(document))
        const paragraphs = [...drafts]
        for (const [which, one] of edits) {
          const index = which % paragraphs.length
          const text = edited(paragraphs[index] as string, one)
          paragraphs[index] = text
          if (one.remove === 12) removed.add(1 + (one.at % texts.length))
          const fresh = new DiskSegment(folder, name, cache, document => removed.has(document))
          expect(sharedRuns(text, [typed])).toEqual(sharedRuns(text, [fresh]))
          fresh.close()
        }
        typed.close()
      },
    ),
    { numRuns: 150, seed: 21 },
  )
})

it('reads at most 20 blocks of the index for a key in the middle of a text, whatever its length', () => {
  const folder = temporaryFolder()
  const random = randomNumbers(2)
  const texts = Array.from({ length: 150 }, () => randomText(random, 3000, 0x4e00, 3000))
  writeSegment(folder, name, numbered(texts))
  const cache = new BlockCache(1)
  const segment = new DiskSegment(folder, name, cache, () => false)
  const draft = texts[3] as string
  const reads = (text: string) => {
    const before = cache.reads
    findRuns(toUnits(text), segment)
    return cache.reads - before
  }
  expect(reads(draft)).toBeGreaterThan(50)
  expect(reads(`${draft.slice(0, 500)}字${draft.slice(500)}`)).toBeLessThanOrEqual(22)
  expect(reads(`${draft.slice(0, 500)}字${draft.slice(500)}`)).toBe(0)
  segment.close()
})
