import fc from 'fast-check'
import { expect, it } from 'vitest'
import { findRuns } from '../../../core/repetition/find-runs.ts'
import { MemoryPostings } from '../../../core/repetition/memory-postings.ts'
import { mostSeeds } from '../../../core/repetition/seed-list.ts'
import { minimumRun, tileLength, toUnits } from '../../../core/repetition/tiles.ts'

/** Every maximal equal stretch of two texts, found along each diagonal. */
function everyRun(draft: string, source: string): readonly string[] {
  const runs: string[] = []
  for (let diagonal = -draft.length; diagonal <= source.length; diagonal++) {
    let from = Math.max(0, -diagonal)
    for (let at = from; at <= draft.length; at++) {
      if (at < draft.length && draft[at] === source[at + diagonal]) continue
      if (at - from >= minimumRun) runs.push(`${from}-${at} ${from + diagonal}`)
      from = at + 1
    }
  }
  return runs.sort()
}

function found(draft: string, source: string): readonly string[] {
  const postings = MemoryPostings.build([{ document: 1, units: toUnits(source) }])
  return findRuns(toUnits(draft), postings)
    .map(({ from, to, offset }) => `${from}-${to} ${offset}`)
    .sort()
}

/** A text that says a short piece over and over, cut and changed here and there. */
const monotonous = fc
  .array(fc.tuple(fc.constantFrom('一', '一二', '一一二', '三'), fc.integer({ min: 1, max: 600 })), {
    minLength: 1,
    maxLength: 4,
  })
  .map(parts => parts.map(([piece, times]) => piece.repeat(times)).join('四'))

it('finds the runs that comparing every place finds where there are too many seeds to hold at once', () => {
  let most = 0
  fc.assert(
    fc.property(monotonous, monotonous, (one, other) => {
      const draft = '一'.repeat(1400) + one
      const source = other + '一'.repeat(1400)
      const units = toUnits(draft)
      const tiles = units.length - tileLength + 1
      const postings = MemoryPostings.build([{ document: 1, units: toUnits(source) }])
      expect(postings.seeds(units, 0, tiles)).toBeUndefined()
      for (let at = 0; at < tiles; at++) most = Math.max(most, postings.seeds(units, at, at + 1)?.length ?? 0)
      expect(found(draft, source)).toEqual(everyRun(draft, source))
    }),
    { numRuns: 5, seed: 29 },
  )
  expect(most).toBeLessThan(mostSeeds)
})

it('holds few of the places of a draft of one character in a library of the same', () => {
  const text = '一'.repeat(10_000)
  const postings = MemoryPostings.build([{ document: 1, units: toUnits(text) }])
  const lengths: number[] = []
  const seeds = postings.seeds.bind(postings)
  postings.seeds = (...asked) => {
    const list = seeds(...asked)
    if (list) lengths.push(list.length)
    return list
  }
  expect(findRuns(toUnits(text), postings)).toHaveLength(19_975)
  expect(lengths.reduce((sum, length) => sum + length, 0)).toBeGreaterThan(16_000_000)
  expect(Math.max(...lengths)).toBeLessThanOrEqual(mostSeeds)
})
