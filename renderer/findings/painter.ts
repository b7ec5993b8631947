import { EDITOR_TO_KEY_TO_ELEMENT, ELEMENT_TO_NODE } from 'slate-dom'
import { ReactEditor } from 'slate-react'
import type { Span } from '../../core/text/span.ts'
import type { DraftEditorModel } from '../editor/slate-types.ts'
import { anchorRange, offsetOfPlace, textNodes } from './block-ranges.ts'
import type { FindingStore } from './finding-store.ts'
import { type HighlightName, highlightOf, registerHighlights } from './highlights.ts'
import { paintPieces } from './paint-pieces.ts'
import { VisibleBlocks } from './visible-blocks.ts'

interface PaintedPiece {
  readonly name: HighlightName
  readonly range: Range
}

/** A key of Slate by its id, as Slate's map of elements wants the object itself. */
type SlateKey = ReturnType<typeof ReactEditor.findKey>

/**
 * Paints findings over the paper without touching its elements: live ranges in registered highlights, for visible blocks
 * alone, set again after Slate has written its text and before the browser paints. The block in which an input method is
 * composing keeps what it has.
 */
export class Painter {
  readonly visible: VisibleBlocks
  readonly #editor: DraftEditorModel
  readonly #store: FindingStore
  readonly #painted = new Map<string, readonly PaintedPiece[]>()
  readonly #waiting = new Set<string>()
  #active: string | null = null
  #composing: string | null = null
  #frame = 0

  constructor(editor: DraftEditorModel, store: FindingStore) {
    this.#editor = editor
    this.#store = store
    registerHighlights()
    this.visible = new VisibleBlocks({
      onEnter: block => this.#enter(block),
      onLeave: block => this.#leave(block),
      onLooked: () => this.paint(),
    })
  }

  /** The block in which an input method is composing, by key; null once it has ended. */
  set composing(key: string | null) {
    this.#composing = key
  }

  get composing(): string | null {
    return this.#composing
  }

  /**
   * Begins to paint inside a scroller, all that stands included; results that come between changes of the text are
   * painted with the next frame. Returns the way to stop, which takes the marks off.
   */
  start(scroller: Element): () => void {
    const unwatch = this.visible.watch(scroller)
    this.#store.onPut = () => this.#schedule()
    for (const key of this.#store.keys()) this.#waiting.add(key)
    this.paint()
    return () => {
      cancelAnimationFrame(this.#frame)
      this.#frame = 0
      this.#store.onPut = () => {}
      unwatch()
      for (const key of [...this.#painted.keys()]) this.#clear(key)
    }
  }

  /** Shows one finding as the one that is being looked at. */
  setActive(id: string | null): void {
    for (const one of [this.#active, id]) {
      const found = one === null ? undefined : this.#store.find(one)
      if (found) this.#waiting.add(found.key)
    }
    this.#active = id
    this.paint()
  }

  /** Paints every visible block whose findings or text nodes changed. To be called in a layout effect and on results. */
  paint(): void {
    for (const key of this.#store.takeDirty()) this.#waiting.add(key)
    for (const [key, pieces] of this.#painted) if (pieces.some(isLost)) this.#waiting.add(key)
    if (this.#waiting.size === 0) return
    const elements = this.#elements(this.#waiting)
    for (const key of [...this.#waiting]) {
      if (key === this.#composing) continue
      this.#waiting.delete(key)
      const element = elements.get(key)
      if (element && this.visible.shows(element)) this.#paintBlock(key, element)
      else this.#clear(key)
    }
  }

  /** The block and the offset in its text under a point of the window; undefined where no text of the paper is. */
  placeAt(
    x: number,
    y: number,
  ): { readonly key: string; readonly offset: number; readonly element: Element } | undefined {
    const caret = document.caretPositionFromPoint(x, y)
    const element = blockAround(caret?.offsetNode)
    if (!caret || !element || !ReactEditor.hasDOMNode(this.#editor, element)) return undefined
    const offset = offsetOfPlace(textNodes(element), caret.offsetNode, caret.offset)
    const key = this.#keyOf(element)
    return offset === undefined || key === undefined ? undefined : { key, offset, element }
  }

  /** The boxes of the lines that a stretch of a block's text covers, in the window's CSS pixels. */
  linesOf(element: Element, span: Span): readonly DOMRect[] {
    const range = document.createRange()
    return anchorRange(range, textNodes(element), span.from, span.to) ? [...range.getClientRects()] : []
  }

  /** The key of the block in which the browser's caret stands; null where it stands in none. */
  keyAtSelection(): string | null {
    const node = window.getSelection()?.focusNode
    const element = blockAround(node)
    return (element && this.#keyOf(element)) ?? null
  }

  #paintBlock(key: string, element: Element): void {
    // What is said of the header is marked there.
    const findings = this.#store.of(key).filter(finding => !finding.field)
    const active = findings.find(finding => finding.id === this.#active)
    const wanted = [
      ...paintPieces(findings),
      ...(active ? [{ name: 'finding-active' as const, from: active.at.from, to: active.at.to }] : []),
    ]
    const earlier = this.#painted.get(key) ?? []
    if (wanted.length === 0) {
      if (earlier.length > 0) this.#clear(key)
      return
    }
    const nodes = textNodes(element)
    const free = [...earlier]
    const pieces: PaintedPiece[] = []
    for (const { name, from, to } of wanted) {
      const at = free.findIndex(piece => piece.name === name)
      const range = (at === -1 ? undefined : free.splice(at, 1)[0]?.range) ?? document.createRange()
      if (!anchorRange(range, nodes, from, to)) {
        highlightOf(name).delete(range)
        continue
      }
      // Adding a range again would repaint every visible mark.
      if (at === -1) highlightOf(name).add(range)
      pieces.push({ name, range })
    }
    for (const { name, range } of free) highlightOf(name).delete(range)
    if (pieces.length > 0) this.#painted.set(key, pieces)
    else this.#painted.delete(key)
  }

  #clear(key: string): void {
    for (const { name, range } of this.#painted.get(key) ?? []) highlightOf(name).delete(range)
    this.#painted.delete(key)
  }

  #enter(block: Element): void {
    const key = this.#keyOf(block)
    if (key === undefined || this.#store.of(key).length === 0) return
    this.#waiting.add(key)
  }

  #leave(block: Element): void {
    const key = this.#keyOf(block)
    if (key !== undefined && key !== this.#composing) this.#clear(key)
  }

  #schedule(): void {
    this.#frame ||= requestAnimationFrame(() => {
      this.#frame = 0
      this.paint()
    })
  }

  #keyOf(element: Element): string | undefined {
    const node = ELEMENT_TO_NODE.get(element as HTMLElement)
    return node && ReactEditor.findKey(this.#editor, node).id
  }

  /** The elements of blocks on screen, found by one walk over references. */
  #elements(keys: ReadonlySet<string>): ReadonlyMap<string, Element> {
    const elements = new Map<string, Element>()
    const byKey = EDITOR_TO_KEY_TO_ELEMENT.get(this.#editor) as WeakMap<SlateKey, HTMLElement> | undefined
    for (const block of this.#editor.children) {
      const key = ReactEditor.findKey(this.#editor, block)
      if (!keys.has(key.id)) continue
      const element = byKey?.get(key)
      if (element) elements.set(key.id, element)
      if (elements.size === keys.size) break
    }
    return elements
  }
}

/** Whether the text under a mark was replaced, so that its range no longer stands for anything. */
function isLost({ range }: PaintedPiece): boolean {
  return range.collapsed || !range.startContainer.isConnected
}

/** The top-level block around a node of the paper: the table for what stands in a cell. */
function blockAround(node: Node | null | undefined): Element | undefined {
  const elements = '[data-slate-node="element"]'
  let found = (node instanceof Element ? node : node?.parentElement)?.closest(elements)
  for (let outer = found; outer; outer = outer.parentElement?.closest(elements)) found = outer
  return found ?? undefined
}
