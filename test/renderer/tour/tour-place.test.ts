import { expect, it } from 'vitest'
import { cardPlace } from '../../../renderer/tour/tour-place.ts'

const card = { width: 344, height: 200 }
const window = { width: 1280, height: 800 }

it.each([
  ['left', { left: 940, top: 80, width: 340, height: 690 }, { left: 584, top: 546 }],
  ['above', { left: 0, top: 770, width: 1280, height: 30 }, { left: 120, top: 558 }],
  ['below', { left: 1080, top: 44, width: 190, height: 32 }, { left: 924, top: 88 }],
  ['within', { left: 260, top: 80, width: 680, height: 690 }, { left: 428, top: 522 }],
] as const)('puts the card %s of what it points at, inside the window', (side, target, expected) => {
  const place = cardPlace(target, side, card, window)
  expect(place).toEqual(expected)
})

it('holds the card inside a window that leaves no room beside the target', () => {
  const place = cardPlace({ left: 0, top: 0, width: 300, height: 700 }, 'left', card, { width: 400, height: 300 })
  expect(place).toEqual({ left: 12, top: 88 })
})
