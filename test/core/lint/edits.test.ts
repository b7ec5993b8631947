import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { GenreId } from '../../../core/document/genres.ts'
import { Linter } from '../../../core/lint/linter.ts'
import type { LintBlock } from '../../../core/lint/rule.ts'
import { rules } from '../../../core/lint/rules/index.ts'
import { reportBlocks } from '../../bench/report-text.ts'

/** Blocks that rules find something in, or only just do not, and ordinary ones. */
const samples: readonly LintBlock[] = [
  ...rules
    .flatMap(({ examples }) => [...examples.invalid, ...examples.valid])
    .flatMap((example): readonly LintBlock[] =>
      typeof example === 'string' ? [{ type: 'paragraph', text: example }] : example.blocks,
    ),
  ...reportBlocks(7, 6_000),
]

const sample = fc.constantFrom(...samples)
const place = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true })
const piece = fc.oneof(
  fc.constantFrom(
    ...'的一二三0125年月日。，、；：“”（）《》%号X　 ',
    '以下简称',
    '（一）',
    '附件1',
    '2026年',
    '其中',
    '各位代表：',
  ),
  sample.map(({ text }) => text.slice(0, 12)),
)

/** One step of an author: keys within a block, most of all; a block more, less or of another kind now and then. */
const step = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({ sort: fc.constant('type' as const), block: place, at: place, remove: fc.nat(3), piece }),
  },
  { weight: 2, arbitrary: fc.record({ sort: fc.constant('exchange' as const), block: place, sample }) },
  { weight: 1, arbitrary: fc.record({ sort: fc.constant('insert' as const), block: place, sample }) },
  { weight: 1, arbitrary: fc.record({ sort: fc.constant('remove' as const), block: place }) },
)

type Step = typeof step extends fc.Arbitrary<infer S> ? S : never

/** The splice that a step makes in a body. */
function spliceOf(step: Step, blocks: readonly LintBlock[]) {
  const at = Math.floor(step.block * blocks.length)
  const block = blocks[at]
  if (step.sort === 'insert' || !block) return { at, remove: 0, insert: 'sample' in step ? [step.sample] : [] }
  if (step.sort === 'remove') return { at, remove: 1, insert: [] }
  if (step.sort === 'exchange') return { at, remove: 1, insert: [step.sample] }
  const from = Math.floor(step.at * (block.text.length + 1))
  const text = block.text.slice(0, from) + step.piece + block.text.slice(from + step.remove)
  return { at, remove: 1, insert: [{ ...block, text }] }
}

function open(blocks: readonly LintBlock[], genre: GenreId): Linter {
  const linter = new Linter()
  linter.setFacts({ genre, fields: { documentNumber: '政办发〔2026〕8号' } })
  linter.reset(blocks)
  return linter
}

it('all rules say of a draft under edit what they say of it read afresh', () => {
  fc.assert(
    fc.property(
      fc.array(sample, { minLength: 1, maxLength: 14 }),
      fc.array(step, { minLength: 1, maxLength: 10 }),
      fc.constantFrom('notice', 'report', 'request', 'speech', 'summary'),
      (start, steps, genre: GenreId) => {
        let blocks = start
        const linter = open(blocks, genre)
        linter.check()
        for (const one of steps) {
          const splice = spliceOf(one, blocks)
          linter.replace(splice)
          blocks = blocks.toSpliced(splice.at, splice.remove, ...splice.insert)
          expect(linter.check()).toEqual(open(blocks, genre).check())
        }
      },
    ),
    { numRuns: 150 },
  )
})

it('keeps the very findings of a paragraph that an edit elsewhere leaves as it was', () => {
  const blocks = reportBlocks(3, 4_000)
  const linter = open([...blocks, { type: 'paragraph', text: '布署工作，请于〔日期〕前完成。' }], 'notice')
  const before = linter.check().diagnostics.filter(one => one.paragraph === blocks.length)
  expect(before.length).toBeGreaterThan(0)
  linter.replace({ at: 2, remove: 1, insert: [{ ...(blocks[2] as LintBlock), text: '各单位已经办结。' }] })
  const after = linter.check().diagnostics.filter(one => one.paragraph === blocks.length)
  expect(after.every((one, order) => one === before[order])).toBe(true)
})
