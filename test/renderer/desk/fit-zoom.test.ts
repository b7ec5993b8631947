import { expect, it, vi } from 'vitest'

vi.mock('../../../renderer/bridge/bridge.ts', () => ({ bridge: {} }))

const { fittingZoom } = await import('../../../renderer/desk/fit-zoom.ts')

it.each([
  [1320, 100],
  [860, 100],
  [680, 77],
  [543, 60],
  [120, 50],
])('fits a page into %d pixels at %d percent', (width, zoom) => {
  expect(fittingZoom(width)).toBe(zoom)
})
