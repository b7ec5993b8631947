import { describe, expect, it } from 'vitest'
import { type Cut, type CutFinding, findCuts, findWholeCuts } from '../../../core/lint/cuts.ts'

const policy = { source: { title: '云岭市办文规定', kind: 'policy' } }
const own = { source: { title: '去年总结', kind: 'own' } }
const said = (cuts: readonly Cut[]) => cuts.map(({ kind, saves, isNeeded }) => [kind, saves, isNeeded])
const finding = (ruleId: string, block: number, from: number, to: number, match?: CutFinding['match']): CutFinding => ({
  ruleId,
  kind: 'wording',
  block,
  at: { from, to },
  ...(match && { match }),
})
const blocks = [{ text: '字'.repeat(100) }, { text: '字'.repeat(200) }]

describe('findCuts', () => {
  it('puts copied policy first, then what is said twice, then own text, empty phrases and long sentences', () => {
    const cuts = findCuts(
      blocks,
      [
        finding('max-sentence-length', 1, 0, 100),
        finding('no-stock-frames', 0, 0, 10),
        finding('library', 0, 20, 40, own),
        finding('no-repeated-sentence', 0, 40, 60),
        finding('library', 0, 60, 75, policy),
      ],
      { excess: 40, sentence: 80 },
    )
    expect(said(cuts)).toEqual([
      ['policy', 15, true],
      ['twice', 20, true],
      ['copied', 20, true],
      ['empty', 10, false],
      ['long', 20, false],
    ])
    expect(cuts[0]?.source).toBe('云岭市办文规定')
  })

  it('takes the longer of equal kind first, and no more than needed', () => {
    const cuts = findCuts(
      blocks,
      [finding('no-repeated-sentence', 0, 0, 20), finding('no-repeated-sentence', 1, 0, 50)],
      { excess: 30, sentence: 80 },
    )
    expect(said(cuts)).toEqual([
      ['twice', 50, true],
      ['twice', 20, false],
    ])
  })

  it('does not count the same words twice', () => {
    const cuts = findCuts(
      blocks,
      [
        finding('library', 0, 10, 60, policy),
        finding('no-repeated-sentence', 0, 40, 80),
        finding('no-stock-frames', 0, 20, 50),
      ],
      { excess: 0, sentence: 80 },
    )
    expect(said(cuts)).toEqual([
      ['policy', 50, false],
      ['twice', 20, false],
    ])
  })

  it('leaves out fixed formulas, other findings, trifles and blocks that are gone', () => {
    const formula = { source: { title: '固定表述', kind: 'formula' } }
    const cuts = findCuts(
      blocks,
      [
        finding('library', 0, 0, 40, formula),
        finding('no-misspelling', 0, 50, 70),
        finding('no-stock-frames', 0, 70, 73),
        finding('no-stock-frames', 9, 0, 20),
      ],
      { excess: 40, sentence: 80 },
    )
    expect(cuts).toEqual([])
  })
})

describe('findWholeCuts', () => {
  const part = (block: number, saves: number, isSection = false) => ({ block, saves, isSection })

  it('takes the shortest paragraphs and the shortest section that suffice', () => {
    const paragraphs = [part(1, 90), part(2, 300), part(3, 120), part(4, 200)]
    const sections = [part(0, 500, true), part(5, 260, true)]
    expect(findWholeCuts(paragraphs, sections, 100)).toEqual([part(3, 120), part(4, 200), part(5, 260, true)])
  })

  it('joins the longest paragraphs where none suffices', () => {
    expect(findWholeCuts([part(1, 90), part(2, 150), part(3, 120)], [], 200)).toEqual([part(2, 150), part(3, 120)])
  })

  it('takes nothing from a draft that keeps its limit', () => {
    expect(findWholeCuts([part(1, 90)], [part(0, 90, true)], 0)).toEqual([])
  })
})
