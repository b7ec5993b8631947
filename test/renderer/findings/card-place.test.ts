import fc from 'fast-check'
import { expect, it } from 'vitest'
import { cardPlace } from '../../../renderer/findings/card-place.ts'

const window = { width: 1280, height: 800 }
const card = { width: 340, height: 160 }

it('stands below the line where there is room', () => {
  expect(cardPlace({ left: 400, top: 100, bottom: 130 }, card, window)).toMatchObject({ left: 400, top: 136 })
})

it('stands above it near the foot of the window, and inside its right edge', () => {
  expect(cardPlace({ left: 1200, top: 700, bottom: 740 }, card, window)).toMatchObject({ left: 932, bottom: 106 })
})

it('never covers the line and never leaves the window, however high line and card are', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: -300, max: 1000 }),
      fc.integer({ min: 5, max: 200 }),
      fc.integer({ min: 20, max: 900 }),
      fc.integer({ min: -100, max: 1400 }),
      (top, lineHeight, height, left) => {
        const bottom = top + lineHeight
        const place = cardPlace({ left, top, bottom }, { width: 340, height }, window)
        const shown = Math.min(height, place.maxHeight)
        const from = place.top ?? window.height - (place.bottom as number) - shown
        expect(from + shown <= top || from >= Math.min(bottom, window.height)).toBe(true)
        expect(from).toBeGreaterThanOrEqual(0)
        if (shown > 0) expect(from + shown).toBeLessThanOrEqual(window.height)
        expect(place.left).toBeGreaterThanOrEqual(0)
        expect(place.left + 340).toBeLessThanOrEqual(window.width)
      },
    ),
  )
})
