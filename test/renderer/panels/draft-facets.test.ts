import { expect, it } from 'vitest'
import type { DraftSummary } from '../../../core/contract/contract.ts'
import { facetsOf } from '../../../renderer/panels/draft-facets.ts'

let reads = 0
const draft = (number: number): DraftSummary =>
  Object.defineProperty(
    { id: `${number}`, status: 'drafting', tags: number % 2 ? ['督查'] : ['防汛', '督查'] },
    'genre',
    {
      get() {
        reads++
        return number % 3 ? 'report' : 'speech'
      },
    },
  ) as unknown as DraftSummary

it('offers what drafts have, and goes through a list once however often it is asked', () => {
  const drafts = Array.from({ length: 100 }, (_, number) => draft(number))
  for (let time = 0; time < 5; time++) {
    const { statuses, genres, tags } = facetsOf(drafts)
    expect([...statuses]).toEqual(['drafting'])
    expect([...genres].sort()).toEqual(['report', 'speech'])
    expect(tags).toEqual(['督查', '防汛'])
  }
  expect(reads).toBe(100)
  expect(facetsOf([]).tags).toEqual([])
})
