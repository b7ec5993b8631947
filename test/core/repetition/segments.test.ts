import { expect, it } from 'vitest'
import { findRuns } from '../../../core/repetition/find-runs.ts'
import type { MemoryPostings } from '../../../core/repetition/memory-postings.ts'
import { addSegment, removeDocuments } from '../../../core/repetition/segment-list.ts'
import { toUnits } from '../../../core/repetition/tiles.ts'
import { randomNumbers, randomText } from './random.ts'

const random = randomNumbers(7)
const texts = Array.from({ length: 200 }, () => toUnits(randomText(random, 100, 0x4e00, 3000)))

function grown(): readonly MemoryPostings[] {
  let segments: readonly MemoryPostings[] = []
  for (const [document, units] of texts.entries()) segments = addSegment(segments, [{ document, units }])
  return segments
}

function documentsOf(segments: readonly MemoryPostings[], text: Uint16Array) {
  return segments.flatMap(segment => findRuns(text, segment)).map(({ document }) => document)
}

it('stays at a few segments while a library grows by one document at a time, and still finds each', () => {
  const segments = grown()
  expect(segments.length).toBeLessThan(10)
  for (const [document, units] of texts.entries()) expect(documentsOf(segments, units)).toEqual([document])
})

it('finds a removed document no longer and leaves the earlier list as it was', () => {
  const segments = grown()
  const without = removeDocuments(segments, new Set([17, 42]))
  expect(documentsOf(without, texts[17] as Uint16Array)).toEqual([])
  expect(documentsOf(without, texts[18] as Uint16Array)).toEqual([18])
  expect(documentsOf(segments, texts[17] as Uint16Array)).toEqual([17])
})

it('forgets removed documents when segments merge', () => {
  const pair = addSegment(addSegment([], [{ document: 0, units: texts[0] as Uint16Array }]), [])
  const without = removeDocuments(addSegment(pair, [{ document: 1, units: texts[1] as Uint16Array }]), new Set([0]))
  const merged = addSegment(without, [{ document: 2, units: texts[2] as Uint16Array }])
  expect(merged.map(segment => segment.documents())).toEqual([[1, 2]])
  expect(merged[0]?.length).toBe(203)
})

it('drops a segment in which nothing is left', () => {
  expect(removeDocuments(addSegment([], [{ document: 0, units: texts[0] as Uint16Array }]), new Set([0]))).toEqual([])
})

it('keeps every place of a tile that stands a thousand times', () => {
  const stock = '本条例自公布之日起施行由市人民政府负责解释'
  const documents = Array.from({ length: 1000 }, (_, document) => ({ document, units: toUnits(stock) }))
  expect(documentsOf(addSegment([], documents), toUnits(stock))).toHaveLength(1000)
})
