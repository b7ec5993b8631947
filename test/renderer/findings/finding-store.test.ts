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
