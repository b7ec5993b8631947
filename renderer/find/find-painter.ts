import { ELEMENT_TO_NODE } from 'slate-dom'
import type { Match } from '../../core/text/search/query.ts'
import type { DraftEditorModel } from '../editor/slate-types.ts'
import { anchorRange, textNodes } from '../findings/block-ranges.ts'
import type { VisibleBlocks } from '../findings/visible-blocks.ts'

/** A place to paint stronger than the others: the block's index and the offset where the match starts. */
export interface CurrentPlace {
  readonly block: number
  readonly from: number
}

/** What is to be painted: the matches of each block, and the one that is selected. */
export interface PaintedSearch {
  readonly of: (index: number) => readonly Match[]
  readonly current: CurrentPlace | null
}

/**
 * Paints the matches of a search on the visible blocks through highlights of its own, so that neither the paper's
 * elements nor the marks of findings change.
 */
export class FindPainter {
  readonly #editor: DraftEditorModel
  readonly #visible: VisibleBlocks
  readonly #matches = new Highlight()
  readonly #current = new Highlight()
  #search: PaintedSearch | null = null
  #unlisten: (() => void) | null = null

  constructor(editor: DraftEditorModel, visible: VisibleBlocks) {
    this.#editor = editor
    this.#visible = visible
    this.#matches.priority = 20
    this.#current.priority = 21
  }

  /** Shows a search, or takes it off. */
  show(search: PaintedSearch | null): void {
    this.#search = search
    if (search && !this.#unlisten) {
      CSS.highlights.set('find-match', this.#matches)
      CSS.highlights.set('find-current', this.#current)
      this.#unlisten = this.#visible.listen(() => this.paint())
    } else if (!search) {
      this.#unlisten?.()
      this.#unlisten = null
    }
    this.paint()
  }

  /** Sets all ranges anew: only visible blocks have any. To be called in a layout effect. */
  paint(): void {
    if (this.#matches.size > 0) this.#matches.clear()
    if (this.#current.size > 0) this.#current.clear()
    const search = this.#search
    if (!search) return
    const places = new Map<unknown, number>()
    for (const [index, node] of this.#editor.children.entries()) places.set(node, index)
    for (const element of this.#visible.near) {
      const index = places.get(ELEMENT_TO_NODE.get(element as HTMLElement))
      const matches = index === undefined ? [] : search.of(index)
      if (matches.length === 0) continue
      const nodes = textNodes(element)
      for (const { from, to } of matches) {
        const range = document.createRange()
        if (!anchorRange(range, nodes, from, to)) continue
        const isCurrent = search.current?.block === index && search.current?.from === from
        ;(isCurrent ? this.#current : this.#matches).add(range)
      }
    }
  }
}
