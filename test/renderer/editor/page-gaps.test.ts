import { expect, it } from 'vitest'
import { gapStyle, hasSameGaps } from '../../../renderer/editor/page-gaps.ts'

it('makes room above a block by a margin', () => {
  expect(gapStyle([{ line: 0, push: 120 }])).toEqual({
    top: 'calc(120.000px * var(--zoom, 1))',
    height: '',
    shape: '',
  })
})

it('makes room between lines by a shape that fills each gap and nothing beside it', () => {
  const { top, height, shape } = gapStyle([
    { line: 3, push: 100 },
    { line: 25, push: 90 },
  ])
  expect(top).toBe('')
  expect(height).toBe('calc(25lh + calc(190.000px * var(--zoom, 1)))')
  expect(shape.match(/\d+lh/g)).toEqual(['3lh', '3lh', '3lh', '3lh', '25lh', '25lh', '25lh', '25lh'])
  expect(shape.match(/[\d.]+px/g)).toEqual([
    ...['0.000px', '0.000px', '100.000px', '100.000px'],
    ...['100.000px', '100.000px', '190.000px', '190.000px'],
  ])
})

it('writes nothing where there is no gap', () => {
  expect(gapStyle([])).toEqual({ top: '', height: '', shape: '' })
})

it('takes gaps that nobody could tell apart for the same', () => {
  expect(hasSameGaps([{ line: 2, push: 100 }], [{ line: 2, push: 100.01 }])).toBe(true)
  expect(hasSameGaps([{ line: 2, push: 100 }], [{ line: 3, push: 100 }])).toBe(false)
  expect(hasSameGaps([], [{ line: 3, push: 100 }])).toBe(false)
})
