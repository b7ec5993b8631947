import { expect, it, vi } from 'vitest'

vi.mock('../../../renderer/bridge/bridge.ts', () => ({ bridge: {} }))

const { pageStart } = await import('../../../renderer/editor/paper-place.ts')

it('puts the page into the middle where it has no place yet', () => {
  expect(pageStart({ left: 260, width: 1320 }, 794, null)).toBe(239)
})

it('keeps the page where it stands when a panel folds at either side', () => {
  const kept = 260 + 24 + 239
  expect(pageStart({ left: 0, width: 1580 }, 794, kept)).toBe(499)
  expect(pageStart({ left: 260, width: 1660 }, 794, kept)).toBe(239)
})

it('moves the page only as far as the space asks', () => {
  expect(pageStart({ left: 260, width: 900 }, 794, 700)).toBe(58)
  expect(pageStart({ left: 400, width: 900 }, 794, 300)).toBe(0)
})
