import type { PageMap, PageStart } from '../../core/document/page-map.ts'
import { anchorRange, textNodes } from '../findings/block-ranges.ts'
import { type Gap, hasSameGaps, putGaps } from './page-gaps.ts'
import { heightOnPaper, pageStride, toPixels } from './page-measures.ts'

/** What breaking the text on screen into pages needs to know of it. */
export interface BrokenText {
  /** The box whose upper edge is that of the first page's 版心. */
  readonly top: HTMLElement
  /** The box of all blocks. */
  readonly text: HTMLElement
  readonly elementOf: (block: number) => HTMLElement | undefined
  /** 1 at 100 percent. */
  readonly zoom: number
  /** Height of the header, in twips. */
  readonly headerHeight: number
}

const none: readonly Gap[] = []

/**
 * Makes the text on screen end its pages where the layout does. Blocks that the browser lays out are measured, so that
 * each page begins at its very edge also where the browser breaks a line elsewhere than Word; for the rest the layout's
 * own numbers stand, and chunks out of sight get the height that the layout gives them.
 */
export class PageBreaks {
  readonly #applied = new Map<HTMLElement, readonly Gap[]>()

  apply(map: PageMap, place: BrokenText): void {
    const groups = startsByBlock(map.starts)
    const broken = new Map<HTMLElement, readonly PageStart[]>()
    for (const [block, starts] of groups) {
      const element = place.elementOf(block)
      if (element?.isConnected) for (const part of brokenParts(element, starts)) broken.set(...part)
    }
    for (const element of [...this.#applied.keys()]) if (!broken.has(element)) this.#put(element, none)
    sizeChunks(map, place)
    const seen = new Set([...broken.keys()].filter(isLaidOut))
    for (const [element, starts] of broken) if (!seen.has(element)) this.#put(element, starts.map(gapOfLayout))
    for (const [element, gaps] of this.#measure(broken, seen, place)) this.#put(element, gaps)
  }

  /** Reads where the lines stand; changes nothing. */
  #measure(
    broken: ReadonlyMap<HTMLElement, readonly PageStart[]>,
    seen: ReadonlySet<HTMLElement>,
    { top, zoom }: BrokenText,
  ): ReadonlyMap<HTMLElement, readonly Gap[]> {
    const paperTop = top.getBoundingClientRect().top
    const measured = new Map<HTMLElement, readonly Gap[]>()
    let pushedBefore = 0
    let pushed = 0
    for (const [element, starts] of broken) {
      if (!seen.has(element)) continue
      const earlier = this.#applied.get(element) ?? none
      const lines = new BlockLines(element, earlier, zoom)
      // The room above a row is inside it, that above a block outside.
      const isRow = element instanceof HTMLTableRowElement
      const above = isRow ? 0 : earlier.reduce((sum, gap) => (gap.line === 0 ? sum + gap.push * zoom : sum), 0)
      const natural = lines.top - paperTop - pushedBefore - above
      const gaps = starts.map(start => {
        const line = start.line === 0 ? 0 : lines.lineAt(start.offset)
        const target = heightOnPaper(start.page, start.top) * zoom
        const push = Math.max(0, target - natural - line * lines.height - pushed)
        pushed += push
        return { line, push: push / zoom }
      })
      pushedBefore += earlier.reduce((sum, gap) => sum + gap.push * zoom, 0)
      measured.set(element, gaps)
    }
    return measured
  }

  #put(element: HTMLElement, gaps: readonly Gap[]): void {
    if (hasSameGaps(this.#applied.get(element) ?? none, gaps)) return
    putGaps(element, gaps)
    if (gaps.length === 0) this.#applied.delete(element)
    else this.#applied.set(element, gaps)
  }
}

/** The lines of a block on screen, as they would stand without the gaps in it. */
class BlockLines {
  /** Upper edge of the first line, and height of each, in CSS pixels. */
  readonly top: number
  readonly height: number
  readonly #element: HTMLElement
  readonly #gaps: readonly Gap[]
  readonly #zoom: number

  constructor(element: HTMLElement, gaps: readonly Gap[], zoom: number) {
    const style = getComputedStyle(element)
    this.top = element.getBoundingClientRect().top + Number.parseFloat(style.paddingTop)
    this.height = Number.parseFloat(style.lineHeight)
    this.#element = element
    this.#gaps = gaps
    this.#zoom = zoom
  }

  /** The line, from 0, on which the character at a UTF-16 offset stands. */
  lineAt(offset: number): number {
    const nodes = textNodes(this.#element)
    const first = topOf(nodes, 0)
    const there = topOf(nodes, offset)
    if (first === undefined || there === undefined) return 0
    let down = there - first
    for (const { line, push } of this.#gaps) {
      const isBelow = line > 0 && down >= (line - 0.5) * this.height + push * this.#zoom
      if (isBelow) down -= push * this.#zoom
    }
    return Math.max(0, Math.round(down / this.height))
  }
}

function topOf(nodes: ReturnType<typeof textNodes>, offset: number): number | undefined {
  const range = document.createRange()
  return anchorRange(range, nodes, offset, offset + 1) ? range.getClientRects()[0]?.top : undefined
}

/** What parts at the starts of pages: a block between its lines, a table between its rows, each of which is moved whole. */
function brokenParts(
  element: HTMLElement,
  starts: readonly PageStart[],
): readonly (readonly [HTMLElement, readonly PageStart[]])[] {
  if (element.dataset.element !== 'table') return [[element, starts]]
  const rows = element.querySelectorAll('tr')
  return starts.flatMap(start => {
    const part = start.line === 0 ? element : rows[start.line]
    return part ? [[part, [{ ...start, line: 0 }]] as const] : []
  })
}

function startsByBlock(starts: readonly PageStart[]): ReadonlyMap<number, readonly PageStart[]> {
  return Map.groupBy(starts, start => start.block)
}

function gapOfLayout({ line, top, bottomBefore }: PageStart): Gap {
  return { line, push: pageStride - toPixels(bottomBefore) + toPixels(top) }
}

/** Gives every chunk the height that the layout gives its blocks, for while it is out of sight. */
function sizeChunks(map: PageMap, { text, headerHeight }: BrokenText): void {
  let next = 0
  let upper = toPixels(headerHeight)
  for (const chunk of text.querySelectorAll<HTMLElement>('.paper-chunk')) {
    next += chunk.childElementCount
    const last = map.lastLine(next - 1)
    if (!last) return
    const lower = heightOnPaper(last.page, last.top + last.height)
    const height = (lower - upper).toFixed(1)
    upper = lower
    if (chunk.style.getPropertyValue('--chunk-height') !== height) chunk.style.setProperty('--chunk-height', height)
  }
}

function isLaidOut(element: HTMLElement): boolean {
  return element.checkVisibility({ contentVisibilityAuto: true })
}
