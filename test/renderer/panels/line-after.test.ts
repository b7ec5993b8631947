import { expect, it } from 'vitest'
import type { DraftSummary } from '../../../core/contract/contract.ts'
import type { ListRow } from '../../../renderer/panels/draft-groups.ts'
import { lineAfter } from '../../../renderer/panels/line-after.ts'

const rows: readonly ListRow[] = Array.from({ length: 1000 }, (_, number) => ({
  kind: 'draft',
  key: `${number}`,
  draft: {} as DraftSummary,
  depth: 0,
}))
const keys = (from: number, to: number) => rows.slice(from, to).map(({ key }) => key)

it('gives the keyboard to the next draft below that stays, and above where there is none', () => {
  expect(lineAfter(rows, 5, new Set(keys(5, 8)))?.key).toBe('8')
  expect(lineAfter(rows, 999, new Set(keys(998, 1000)))?.key).toBe('997')
})

it('asks about each line once where all of a long list leave', () => {
  let asked = 0
  class Counted extends Set<string> {
    override has(key: string): boolean {
      asked++
      return super.has(key)
    }
  }
  expect(lineAfter(rows, 500, new Counted(keys(0, 1000)))).toBeUndefined()
  expect(asked).toBe(1000)
})
