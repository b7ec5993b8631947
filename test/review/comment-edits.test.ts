import { describe, expect, it } from 'vitest'
import { walkEdits } from './edit-walk.ts'

describe('comments', () => {
  it.each([1, 2, 3])(
    'stay on their words through random edits, saving and opening anew, seed %i',
    async seed => {
      const { comments, undone } = await walkEdits(seed, 700)
      expect(comments).toBeGreaterThan(5)
      expect(undone).toBeGreaterThan(10)
    },
    60_000,
  )

  it.each(['typing extends', 'pasting forgets'] as const)(
    'are found to have left them where %s',
    async plant => {
      const walks = Array.from({ length: 4 }, (_, seed) => walkEdits(seed + 1, 700, plant))
      const ends = await Promise.allSettled(walks)
      expect(ends.some(({ status }) => status === 'rejected')).toBe(true)
    },
    60_000,
  )
})
