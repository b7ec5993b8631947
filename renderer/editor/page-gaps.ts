import type { CSSProperties } from 'react'

/** Room that a page's end makes inside or above a block. */
export interface Gap {
  /** Lines of the block above it; 0 where it stands above the block. */
  readonly line: number
  /** CSS pixels at 100 percent. */
  readonly push: number
}

/** The custom properties by which pages.css makes room, as text; empty where there is none to make. */
export interface GapStyle {
  readonly top: string
  readonly height: string
  readonly shape: string
}

/**
 * Writes the gaps of one block for pages.css. The room above it is a margin. Room between its lines is a float as wide as
 * the lines whose shape leaves the lines beside it alone and fills the gaps, so that no element is added to the text.
 */
export function gapStyle(gaps: readonly Gap[]): GapStyle {
  const above = gaps.filter(gap => gap.line === 0).reduce((sum, gap) => sum + gap.push, 0)
  const inside = gaps.filter(gap => gap.line > 0)
  let pushed = 0
  const points = inside.flatMap(({ line, push }) => {
    const upper = lengthOf(line, pushed)
    pushed += push
    const lower = lengthOf(line, pushed)
    return [`0 ${upper}`, `100% ${upper}`, `100% ${lower}`, `0 ${lower}`]
  })
  const last = inside.at(-1)
  return {
    top: above > 0 ? pixels(above) : '',
    height: last ? lengthOf(last.line, pushed) : '',
    shape: last ? `polygon(${points.join(', ')})` : '',
  }
}

/** Puts the gaps of a block, or of a table's row, on its element, or takes them off. */
export function putGaps(element: HTMLElement, gaps: readonly Gap[]): void {
  const { top, height, shape } = gapStyle(gaps)
  setProperty(element, '--page-top', top)
  setProperty(element, '--page-float', height)
  setProperty(element, '--page-shape', shape)
  element.toggleAttribute('data-page-gap', element instanceof HTMLTableRowElement ? top !== '' : shape !== '')
}

/** Whether two lists of gaps look the same on screen. */
export function hasSameGaps(one: readonly Gap[], other: readonly Gap[]): boolean {
  return (
    one.length === other.length &&
    one.every(({ line, push }, at) => line === other[at]?.line && Math.abs(push - (other[at]?.push ?? 0)) < 0.05)
  )
}

/** A style of custom properties, which React's type does not know. */
export function customProperties(values: Readonly<Record<`--${string}`, string | number>>): CSSProperties {
  return values as CSSProperties
}

function setProperty(element: HTMLElement, name: string, value: string): void {
  if (element.style.getPropertyValue(name) === value) return
  if (value === '') element.style.removeProperty(name)
  else element.style.setProperty(name, value)
}

function lengthOf(lines: number, push: number): string {
  return `calc(${lines}lh + ${pixels(push)})`
}

function pixels(push: number): string {
  return `calc(${push.toFixed(3)}px * var(--zoom, 1))`
}
