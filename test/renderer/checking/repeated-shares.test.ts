import { describe, expect, it } from 'vitest'
import { RepeatedShares } from '../../../renderer/checking/repeated-shares.ts'

const policy = (documentId: string, from: number, to: number) => ({
  at: { from, to },
  source: { documentId, title: documentId, kind: 'policy' as const },
})
const own = (from: number, to: number) => ({
  at: { from, to },
  source: { documentId: '旧稿', title: '旧稿', kind: 'own' as const },
})
const hundred = '字'.repeat(100)

describe('the repeated share of a draft', () => {
  it('counts normalised characters once, however many ranges overlap', () => {
    const shares = new RepeatedShares()
    shares.put('a', '甲乙，丙丁。', [policy('甲', 0, 3), policy('乙', 1, 4)])
    expect(shares.totals(['a']).coverage).toBe(0.75)
  })

  it('is of the blocks of the draft alone; a removed one is forgotten', () => {
    const shares = new RepeatedShares()
    shares.put('a', '甲乙，丙丁。', [policy('甲', 0, 2)])
    shares.put('b', '戊己庚辛。', [])
    expect(shares.totals(['a', 'b', 'c']).coverage).toBe(0.25)
    expect(shares.totals(['b'])).toEqual({ coverage: 0, policy: 0, sources: [] })
    expect(shares.size).toBe(1)
  })

  it('is over from 30 % and far over from 50 % of policy text', () => {
    const levelAt = (to: number) => {
      const shares = new RepeatedShares()
      shares.put('a', hundred, [policy('甲', 0, to)])
      return shares.totals(['a']).level
    }
    expect([29, 30, 49, 50].map(levelAt)).toEqual([undefined, 'over', 'over', 'far'])
  })

  it('has no level for what is from own documents, nor in a draft of a sentence', () => {
    const shares = new RepeatedShares()
    shares.put('a', hundred, [own(0, 60)])
    expect(shares.totals(['a'])).toMatchObject({ coverage: 0.6, policy: 0 })
    expect(shares.totals(['a']).level).toBeUndefined()
    shares.put('a', '字'.repeat(99), [policy('甲', 0, 99)])
    expect(shares.totals(['a']).level).toBeUndefined()
  })

  it('names the sources, those that most is from first', () => {
    const shares = new RepeatedShares()
    shares.put('a', hundred, [policy('甲', 0, 10), policy('乙', 20, 50)])
    shares.put('b', hundred, [policy('甲', 0, 40)])
    expect(shares.totals(['a', 'b']).sources).toEqual([
      { documentId: '甲', title: '甲', kind: 'policy', characters: 50, share: 0.25 },
      { documentId: '乙', title: '乙', kind: 'policy', characters: 30, share: 0.15 },
    ])
  })

  it('stays the same object while it is the same', () => {
    const shares = new RepeatedShares()
    shares.put('a', hundred, [policy('甲', 0, 10)])
    const before = shares.totals(['a'])
    shares.put('a', hundred, [policy('甲', 5, 15)])
    expect(shares.totals(['a'])).toBe(before)
  })
})
