import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { levelled, sectionBudget } from '../../../core/lint/section-budget.ts'

const heading = (text: string) => ({ type: 'heading', level: 1, text }) as const
const paragraph = (length: number) => ({ type: 'paragraph', text: '字'.repeat(length) }) as const
const draft = [
  { type: 'title', text: '在座谈会上的发言' } as const,
  paragraph(92),
  heading('一、做法'),
  paragraph(496),
  heading('二、打算'),
  paragraph(96),
  { type: 'signature', text: '云岭市数据局' } as const,
]

describe('sectionBudget', () => {
  it('divides a draft into its opening and its sections, with their shares', () => {
    const { sections, paragraphs } = sectionBudget(draft, undefined)
    expect(sections.map(({ block, heading, characters, over }) => [block, heading, characters, over])).toEqual([
      [1, '', 92, 0],
      [2, '一、做法', 500, 0],
      [4, '二、打算', 100, 0],
    ])
    expect(sections[1]?.share).toBeCloseTo(500 / 706)
    expect(paragraphs.map(({ block }) => block)).toEqual([1, 3, 5])
  })

  it('takes what is too much from the longest and leaves the short ones', () => {
    const { sections } = sectionBudget(draft, 506)
    expect(sections.map(({ budget, over }) => [budget, over])).toEqual([
      [92, 0],
      [300, 200],
      [100, 0],
    ])
  })

  it('gives the room of a short draft to the short ones', () => {
    const { sections } = sectionBudget(draft, 1014)
    expect(sections.map(({ budget, over }) => [budget, over])).toEqual([
      [250, 0],
      [500, 0],
      [250, 0],
    ])
  })

  it('divides nothing without headings', () => {
    expect(sectionBudget([paragraph(80)], 50).sections).toEqual([])
  })
})

it('never exceeds the sum where cutting down can reach it, and wastes less than one a part', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(5000), { minLength: 1, maxLength: 20 }), fc.nat(50_000), (lengths, sum) => {
      const levels = levelled(lengths, sum)
      const total = levels.reduce((all, one) => all + one, 0)
      expect(total).toBeLessThanOrEqual(sum)
      expect(sum - total).toBeLessThan(lengths.length)
    }),
  )
})
