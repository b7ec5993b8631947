import type { CardSide } from './tour-steps.ts'

/** A box on screen, in CSS pixels. */
export interface Box {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

/** Room between the card and what it points at, and at the window's edge, in CSS pixels. */
const gap = 12

/** Where the card's upper left corner stands, so that it points at `target` and lies inside the window. */
export function cardPlace(
  target: Box,
  side: CardSide,
  card: Pick<Box, 'width' | 'height'>,
  window: Pick<Box, 'width' | 'height'>,
): Pick<Box, 'left' | 'top'> {
  const wanted = wantedPlace(target, side, card)
  return {
    left: held(wanted.left, window.width - card.width - gap),
    top: held(wanted.top, window.height - card.height - gap),
  }
}

function wantedPlace(target: Box, side: CardSide, card: Pick<Box, 'width' | 'height'>) {
  const right = target.left + target.width - card.width
  switch (side) {
    case 'within':
      return { left: target.left + (target.width - card.width) / 2, top: target.top + target.height - card.height - 48 }
    case 'left':
      return { left: target.left - card.width - gap, top: target.top + target.height - card.height - 24 }
    case 'above':
      return { left: target.left + 120, top: target.top - card.height - gap }
    case 'below':
      return { left: right, top: target.top + target.height + gap }
  }
}

function held(value: number, most: number): number {
  return Math.round(Math.max(gap, Math.min(most, value)))
}
