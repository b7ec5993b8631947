/** A box in the window, in CSS pixels. */
export interface Box {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/** Where the card stands: one edge and the height that it may take there. */
export interface CardPlace {
  readonly left: number
  readonly top?: number
  /** Distance of its lower edge from the foot of the window. */
  readonly bottom?: number
  readonly maxHeight: number
}

/** Space between card and line, and between card and the edges. */
const gap = 6
const edge = 8

/**
 * Puts a card below a line, or above it where it does not fit below and there is more room. It never covers the line:
 * where it fits neither way it becomes as high as the roomier side and scrolls. `window` is the size of the window.
 */
export function cardPlace(
  line: Pick<Box, 'left' | 'top' | 'bottom'>,
  card: { readonly width: number; readonly height: number },
  window: { readonly width: number; readonly height: number },
): CardPlace {
  const left = Math.max(edge, Math.min(line.left, window.width - card.width - edge))
  // Of a line that is partly out of sight the part in sight counts.
  const top = Math.min(Math.max(line.top, 0), window.height)
  const bottom = Math.min(Math.max(line.bottom, 0), window.height)
  const below = window.height - bottom - gap - edge
  const above = top - gap - edge
  return card.height <= below || below >= above
    ? { left, top: bottom + gap, maxHeight: Math.max(0, below) }
    : { left, bottom: window.height - top + gap, maxHeight: Math.max(0, above) }
}
