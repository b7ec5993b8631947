/** The elements that Slate puts around each stretch of real text. */
const strings = '[data-slate-string]'

/** A place in the DOM: a text node and an offset in it. */
interface DomPlace {
  readonly node: Text
  readonly offset: number
}

/** The text nodes of a block's element, in order. Slate's own placeholders for empty text are not among them. */
export function textNodes(block: Element): readonly Text[] {
  const nodes: Text[] = []
  for (const string of block.querySelectorAll(strings)) {
    for (const child of string.childNodes) if (child.nodeType === 3) nodes.push(child as Text)
  }
  return nodes
}

/**
 * Sets a range to the characters from `from` to `to` of a block. False where the block's nodes hold less text than that,
 * or where the range already stands there.
 */
export function anchorRange(range: Range, nodes: readonly Text[], from: number, to: number): boolean {
  const start = placeAt(nodes, from, false)
  const end = placeAt(nodes, to, true)
  if (!start || !end) return false
  if (range.startContainer !== start.node || range.startOffset !== start.offset)
    range.setStart(start.node, start.offset)
  if (range.endContainer !== end.node || range.endOffset !== end.offset) range.setEnd(end.node, end.offset)
  return true
}

/** The offset in a block's text of a place in the DOM inside it; undefined outside its text. */
export function offsetOfPlace(nodes: readonly Text[], node: Node, offset: number): number | undefined {
  let before = 0
  for (const text of nodes) {
    if (text === node) return before + offset
    before += text.data.length
  }
  return undefined
}

function placeAt(nodes: readonly Text[], offset: number, isEnd: boolean): DomPlace | undefined {
  let left = offset
  for (const node of nodes) {
    if (left < node.data.length || (isEnd && left === node.data.length)) return { node, offset: left }
    left -= node.data.length
  }
  return undefined
}
