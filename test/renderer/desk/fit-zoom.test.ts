import { expect, it, vi } from 'vitest'

vi.mock('../../../renderer/bridge/bridge.ts', () => ({ bridge: {} }))

const { fittingZoom, zoomFor } = await import('../../../renderer/desk/fit-zoom.ts')

it.each([
  [1320, 100],
  [860, 100],
  [680, 77],
  [543, 60],
  [120, 50],
])('fits a page into %d pixels at %d percent', (width, zoom) => {
  expect(fittingZoom(width)).toBe(zoom)
})

it('fills the width where a person asks for it, and shows a page whole where that is less', () => {
  expect(zoomFor('width', 1320, 700)).toBe(158)
  expect(zoomFor('page', 1320, 700)).toBe(58)
  expect(zoomFor('page', 600, 2000)).toBe(67)
})

it('keeps inside 50 and 300 percent', () => {
  expect(zoomFor('page', 1320, 100)).toBe(50)
  expect(zoomFor('width', 9000, 700)).toBe(300)
})
