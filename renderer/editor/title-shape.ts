import { titleLines } from '../../core/document/title-lines.ts'
import { anchorRange, textNodes } from '../findings/block-ranges.ts'

/** Room that a line keeps beside its last character, in characters: less than any that could come up to it. */
const ease = 0.24

/** The text for which an element has its shape: measuring costs the browser a layout. */
let known = new WeakMap<HTMLElement, { readonly text: string; readonly characters: number }>()

/** Has every title measured anew, as when fonts or the layout are others. */
export function forgetTitleShapes(): void {
  known = new WeakMap()
}

/**
 * Makes the browser break a title where Word export does: two floats, one on each side, leave each line as much room as
 * its words take. Nothing is added to the text. `characters` are those that a line may hold. Returns whether the title looks another way than before.
 */
export function shapeTitle(element: HTMLElement, text: string, characters: number): boolean {
  const last = known.get(element)
  if (last?.text === text && last.characters === characters) return false
  known.set(element, { text, characters })
  const shape = shapeOf(element, text, characters)
  if (element.style.getPropertyValue('--title-left') === (shape?.left ?? '')) return false
  setProperty(element, '--title-left', shape?.left)
  setProperty(element, '--title-right', shape?.right)
  setProperty(element, '--title-lines', shape && String(shape.lines))
  element.toggleAttribute('data-title-lines', shape !== undefined)
  return true
}

function shapeOf(element: HTMLElement, text: string, characters: number) {
  const lines = titleLines(text, characters)
  // One line needs no help, and author's own line ends alone break where they stand.
  if (lines.length < 2 || lines.length === text.split('\n').length) return undefined
  const size = Number.parseFloat(getComputedStyle(element).fontSize)
  const room = element.getBoundingClientRect().width
  const nodes = textNodes(element)
  const range = document.createRange()
  const points: [number, number][] = []
  let from = 0
  for (const [index, line] of lines.entries()) {
    const to = from + line.length
    const isLast = index === lines.length - 1
    if (!anchorRange(range, nodes, from, to)) return undefined
    const width = [...range.getClientRects()].reduce((sum, rect) => sum + rect.width, 0) + ease * size
    // The last line may grow as it is typed on.
    const side = isLast ? 0 : Math.max(0, (room - width) / 2 / size)
    points.push([index, side])
    from = text[to] === '\n' ? to + 1 : to
  }
  return { left: polygon(points, 'left'), right: polygon(points, 'right'), lines: lines.length }
}

/**
 * The shape of a float half as wide as the title, in lines and characters of its own: a bar in the middle of each line, so
 * that no rounding lets a line touch the bar of its neighbour.
 */
function polygon(points: readonly (readonly [number, number])[], side: 'left' | 'right'): string {
  const across = (em: number) => (side === 'left' ? `${em.toFixed(2)}em` : `calc(100% - ${em.toFixed(2)}em)`)
  const edge = side === 'left' ? '0' : '100%'
  const bars = points.flatMap(([line, em]) => {
    const [upper, lower] = [`${line + 0.25}lh`, `${line + 0.75}lh`]
    return [`${edge} ${upper}`, `${across(em)} ${upper}`, `${across(em)} ${lower}`, `${edge} ${lower}`]
  })
  return `polygon(${bars.join(', ')})`
}

function setProperty(element: HTMLElement, name: string, value: string | undefined): void {
  if (value === undefined) element.style.removeProperty(name)
  else element.style.setProperty(name, value)
}
