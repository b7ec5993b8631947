/** The elements that Slate puts around each stretch of real text, and the cells of a table. */
const strings = '[data-slate-string], td'

/** A text node and the UTF-16 offset in its block's text at which it starts. */
export interface PlacedText {
  readonly node: Text
  readonly from: number
  readonly length: number
}

/** A place in the DOM: a text node and an offset in it. */
interface DomPlace {
  readonly node: Text
  readonly offset: number
}

/**
 * The text nodes of a block's element, in order. Slate's own placeholders for empty text are not among them. In a table
 * each cell behind the first is one unit further on, as tabs and line feeds part them in its text.
 */
export function textNodes(block: Element): readonly PlacedText[] {
  const nodes: PlacedText[] = []
  let at = 0
  let isFirstCell = true
  for (const element of block.querySelectorAll(strings)) {
    if (element.tagName === 'TD') {
      if (!isFirstCell) at++
      isFirstCell = false
      continue
    }
    for (const child of element.childNodes) {
      if (child.nodeType !== 3) continue
      const node = child as Text
      const length = shownLength(node, element)
      nodes.push({ node, from: at, length })
      at += length
    }
  }
  return nodes
}

/** Behind a line end that closes a cell Slate writes a second one, so that the browser shows the new line. */
function shownLength(node: Text, string: Element): number {
  const { length } = node.data
  if (!node.data.endsWith('\n')) return length
  const cell = string.closest('td')
  const all = cell?.querySelectorAll('[data-slate-string]')
  return all?.item(all.length - 1) === string ? length - 1 : length
}

/**
 * Sets a range to the characters from `from` to `to` of a block. False where the block's nodes hold less text than that,
 * or where the range already stands there.
 */
export function anchorRange(range: Range, nodes: readonly PlacedText[], from: number, to: number): boolean {
  const start = placeAt(nodes, from, false)
  const end = placeAt(nodes, to, true)
  if (!start || !end) return false
  if (range.startContainer !== start.node || range.startOffset !== start.offset)
    range.setStart(start.node, start.offset)
  if (range.endContainer !== end.node || range.endOffset !== end.offset) range.setEnd(end.node, end.offset)
  return true
}

/** The offset in a block's text of a place in the DOM inside it; undefined outside its text. */
export function offsetOfPlace(nodes: readonly PlacedText[], node: Node, offset: number): number | undefined {
  const found = nodes.find(text => text.node === node)
  return found && found.from + offset
}

function placeAt(nodes: readonly PlacedText[], offset: number, isEnd: boolean): DomPlace | undefined {
  for (const { node, from, length } of nodes) {
    const left = offset - from
    if (left < 0) continue
    if (left < length || (isEnd && left === length)) return { node, offset: left }
  }
  return undefined
}
