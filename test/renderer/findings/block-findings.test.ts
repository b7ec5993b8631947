import { describe, expect, it } from 'vitest'
import { type LiveFinding, shiftFindings, shiftSpan, splitFindings } from '../../../renderer/findings/block-findings.ts'
import { FindingStore } from '../../../renderer/findings/finding-store.ts'
import { paintPieces } from '../../../renderer/findings/paint-pieces.ts'

const finding = (from: number, to: number, rest: Partial<LiveFinding> = {}): LiveFinding => ({
  id: 'f',
  ruleId: 'rule',
  kind: 'wording',
  severity: 'warning',
  message: '说明。',
  at: { from, to },
  ...rest,
})

describe('a span of text', () => {
  it.each([
    ['typed before it', { at: 2, removed: 0, inserted: 3 }, { from: 8, to: 12 }],
    ['typed at its start', { at: 5, removed: 0, inserted: 1 }, { from: 6, to: 10 }],
    ['typed inside it', { at: 7, removed: 0, inserted: 2 }, { from: 5, to: 11 }],
    ['typed at its end', { at: 9, removed: 0, inserted: 2 }, { from: 5, to: 9 }],
    ['deleted before it', { at: 0, removed: 3, inserted: 0 }, { from: 2, to: 6 }],
    ['deleted over its start', { at: 3, removed: 4, inserted: 0 }, { from: 3, to: 5 }],
    ['deleted inside it', { at: 6, removed: 2, inserted: 0 }, { from: 5, to: 7 }],
    ['deleted over its end', { at: 7, removed: 9, inserted: 0 }, { from: 5, to: 7 }],
    ['deleted as a whole', { at: 4, removed: 6, inserted: 0 }, undefined],
  ])('moves with what is %s', (_, change, expected) => {
    expect(shiftSpan({ from: 5, to: 9 }, change)).toEqual(expected)
  })

  it('keeps its array where nothing moves', () => {
    const findings = [finding(5, 9)]
    expect(shiftFindings(findings, { at: 9, removed: 0, inserted: 4 })).toBe(findings)
  })

  it('loses its fix with a change inside, and takes it along otherwise', () => {
    const fixed = finding(5, 9, { fix: { title: '改', range: { from: 5, to: 7 }, text: '换' } })
    expect(shiftFindings([fixed], { at: 6, removed: 1, inserted: 0 })[0]?.fix).toBeUndefined()
    expect(shiftFindings([fixed], { at: 0, removed: 0, inserted: 2 })[0]?.fix?.range).toEqual({ from: 7, to: 9 })
  })

  it('is divided where its block is split', () => {
    const { before, after } = splitFindings([finding(0, 3), finding(2, 8), finding(6, 9)], 5)
    expect(before.map(one => one.at)).toEqual([
      { from: 0, to: 3 },
      { from: 2, to: 5 },
    ])
    expect(after.map(one => one.at)).toEqual([{ from: 1, to: 4 }])
  })
})

describe('the store', () => {
  it('keeps the id of a finding that stands on, and names new ones', () => {
    const store = new FindingStore()
    const { id: _, ...plain } = finding(2, 4)
    store.put('b', 'lint', [plain])
    const [first] = store.of('b')
    store.put('b', 'lint', [{ ...plain, at: { from: 0, to: 1 }, message: '另一处。' }, plain])
    expect(store.of('b').map(one => one.id)).toEqual([expect.not.stringMatching(`^${first?.id}$`), first?.id])
  })

  it('paints nothing again where a check says the same', () => {
    const store = new FindingStore()
    const { id: _, ...plain } = finding(2, 4, { fix: { title: '改', range: { from: 2, to: 4 }, text: '好' } })
    let paints = 0
    store.onPut = () => {
      paints++
    }
    store.put('b', 'lint', [plain])
    store.takeDirty()
    store.put('b', 'lint', [structuredClone(plain)])
    expect([paints, store.takeDirty()]).toEqual([1, []])
    store.put('b', 'lint', [{ ...plain, severity: 'error' }])
    expect([paints, store.takeDirty()]).toEqual([2, ['b']])
  })

  it('keeps linter and library apart', () => {
    const store = new FindingStore()
    store.put('b', 'lint', [finding(0, 1)])
    store.put('b', 'library', [finding(3, 9, { kind: 'repetition' })])
    store.put('b', 'lint', [])
    expect(store.of('b').map(one => one.kind)).toEqual(['repetition'])
    expect(store.takeDirty()).toEqual(['b'])
    expect(store.takeDirty()).toEqual([])
  })

  it('moves findings with the text that splits off and comes back', () => {
    const store = new FindingStore()
    store.put('b', 'lint', [finding(1, 3), finding(6, 8)])
    store.split('b', 'c', 5)
    expect(store.of('c').map(one => one.at)).toEqual([{ from: 1, to: 3 }])
    store.merge('c', 'b', 5)
    expect(store.of('b').map(one => one.at)).toEqual([
      { from: 1, to: 3 },
      { from: 6, to: 8 },
    ])
    expect(store.of('c')).toEqual([])
  })
})

describe('what is painted', () => {
  it('shows the gravest where findings overlap, clipped to pieces that do not', () => {
    const pieces = paintPieces([
      finding(0, 20, { kind: 'repetition' }),
      finding(5, 9, { severity: 'error' }),
      finding(7, 12),
      finding(15, 25, { severity: 'info' }),
    ])
    expect(pieces).toEqual([
      { name: 'finding-repetition', from: 0, to: 5 },
      { name: 'finding-error', from: 5, to: 9 },
      { name: 'finding-warning', from: 9, to: 12 },
      { name: 'finding-repetition', from: 12, to: 20 },
      { name: 'finding-info', from: 20, to: 25 },
    ])
  })

  it('leaves findings without words out', () => {
    expect(paintPieces([finding(3, 3)])).toEqual([])
  })
})
