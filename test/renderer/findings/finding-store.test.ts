import { describe, expect, it } from 'vitest'
import type { BlockFinding } from '../../../renderer/findings/block-findings.ts'
import { FindingStore } from '../../../renderer/findings/finding-store.ts'

const found = (ruleId: string, from: number): BlockFinding => ({
  ruleId,
  kind: 'wording',
  severity: 'warning',
  at: { from, to: from + 2 },
  message: `${ruleId}。`,
})

function filled(): FindingStore {
  const store = new FindingStore()
  store.put('b', 'lint', [found('no-x', 0), found('no-y', 4)])
  store.put('b', 'library', [found('no-policy', 2)])
  return store
}

const rulesIn = (store: FindingStore) => store.of('b').map(finding => finding.ruleId)

describe('findings taken away', () => {
  it('go at once, of both sources, and come back under their ids', () => {
    const store = filled()
    const before = store.of('b')
    const putBack = store.take('b', finding => finding.ruleId !== 'no-y')
    expect(rulesIn(store)).toEqual(['no-y'])
    putBack?.()
    expect(new Set(store.of('b'))).toEqual(new Set(before))
  })

  it('come back beside what was said since, and once alone', () => {
    const store = filled()
    const putBack = store.take('b', finding => finding.ruleId === 'no-x')
    store.put('b', 'lint', [found('no-x', 0), found('no-z', 6)])
    putBack?.()
    expect(rulesIn(store).toSorted()).toEqual(['no-policy', 'no-x', 'no-y', 'no-z'])
  })

  it('are painted away and back', () => {
    const store = filled()
    store.takeDirty()
    const putBack = store.take('b', () => true)
    expect([store.of('b'), store.takeDirty()]).toEqual([[], ['b']])
    putBack?.()
    expect(store.takeDirty()).toEqual(['b'])
  })

  it('change nothing where there are none', () => {
    const store = filled()
    const { version } = store
    expect(store.take('b', () => false)).toBeUndefined()
    expect(store.take('other', () => true)).toBeUndefined()
    expect(store.version).toBe(version)
  })
})

describe('findings said again', () => {
  const ids = (store: FindingStore) => store.of('b').map(finding => finding.id)

  it('keep their ids by place first, then by what they say, each once', () => {
    const store = new FindingStore()
    store.put('b', 'lint', [found('no-x', 0), found('no-x', 4), found('no-x', 8)])
    const [first, second, third] = ids(store)
    store.put('b', 'lint', [found('no-x', 4), found('no-x', 6), { ...found('no-x', 8), message: '另说。' }])
    expect(ids(store)).toEqual([second, first, third])
  })

  it('are known again at once where a paragraph has thousands', () => {
    const store = new FindingStore()
    const many = (shift: number) => Array.from({ length: 20_000 }, (_, order) => found('no-x', order * 3 + shift))
    store.put('b', 'lint', many(0))
    const before = ids(store)
    const start = performance.now()
    store.put('b', 'lint', many(1))
    expect(performance.now() - start).toBeLessThan(1_500)
    expect(ids(store)).toEqual(before)
  })
})
