import { expect, it } from 'vitest'
import { cleanLine } from '../../../renderer/editor/clean-text.ts'

it('takes the blanks of an indent and at the end away, whatever their width', () => {
  expect(cleanLine('\t　　\u00a0第一条　总则 \u2003　')).toBe('第一条　总则')
  expect(cleanLine(' 　\t')).toBe('')
})

it('reads a line with a long stretch of blanks in one go', () => {
  // The thread's own time, in microseconds: a busy machine does not count.
  const began = process.threadCpuUsage()
  expect(cleanLine(`甲${'　'.repeat(200_000)}乙`)).toHaveLength(200_002)
  expect(process.threadCpuUsage(began).user).toBeLessThan(1_000_000)
})
