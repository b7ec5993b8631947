import { ELEMENT_TO_NODE } from 'slate-dom'
import { ReactEditor } from 'slate-react'
import type { Block } from '../../core/document/draft.ts'
import { isSuggestion } from '../../core/review/suggestions.ts'
import type { DraftSession } from '../editor/draft-session.ts'
import { storedBlock } from '../editor/table/stored-blocks.ts'
import { anchorRange, textNodes } from '../findings/block-ranges.ts'
import type { VisibleBlocks } from '../findings/visible-blocks.ts'

/** The highlights of commented words: a comment, a suggestion, and the thread that is being looked at. */
export const commentMarks = ['comment', 'suggestion', 'comment-active'] as const

type CommentMark = (typeof commentMarks)[number]

interface Painted {
  readonly node: unknown
  readonly version: number
  readonly pieces: readonly { readonly mark: CommentMark; readonly range: Range }[]
}

/** What is painted as open, and how. */
type OpenComments = ReadonlyMap<string, 'comment' | 'suggestion'>

/**
 * Paints the words of open comments through highlights, on visible blocks alone and only where a block has changed since.
 * The block in which an input method composes keeps what it has.
 */
export class CommentPainter {
  readonly #session: DraftSession
  readonly #visible: VisibleBlocks
  readonly #painted = new Map<Element, Painted>()
  #open: OpenComments = new Map()
  #listed: unknown
  #active: string | null = null
  #version = 0

  constructor(session: DraftSession, visible: VisibleBlocks) {
    this.#session = session
    this.#visible = visible
  }

  /** Begins to paint. Returns the way to stop, which takes the marks off. */
  start(): () => void {
    for (const mark of commentMarks) highlightOf(mark)
    const stop = this.#visible.listen(() => this.paint())
    this.paint()
    return () => {
      stop()
      for (const element of [...this.#painted.keys()]) this.#clear(element)
    }
  }

  /** Shows one thread as the one that is being looked at. */
  setActive(id: string | null): void {
    if (id === this.#active) return
    this.#active = id
    this.#version++
    this.paint()
  }

  /** Paints what has changed since. To be called in a layout effect and when the list of comments has changed. */
  paint(): void {
    this.#learn()
    if (this.#open.size === 0 && this.#painted.size === 0) return
    const { near } = this.#visible
    for (const element of [...this.#painted.keys()]) if (!near.has(element)) this.#clear(element)
    for (const element of near) this.#paintBlock(element)
  }

  #learn(): void {
    const { comments } = this.#session.content
    if (comments === this.#listed) return
    this.#listed = comments
    this.#open = new Map(
      comments
        ?.filter(({ outcome }) => !outcome)
        .map(comment => [comment.id, isSuggestion(comment) ? 'suggestion' : 'comment'] as const),
    )
    this.#version++
  }

  #paintBlock(element: Element): void {
    const node = ELEMENT_TO_NODE.get(element as HTMLElement)
    // Rows and cells are near as well: their table is painted as a whole.
    if (!node || !('type' in node) || node.type === 'row' || node.type === 'cell') return
    const known = this.#painted.get(element)
    if (known?.node === node && known.version === this.#version && !known.pieces.some(isLost)) return
    const { composing, editor } = this.#session
    if (composing !== null && ReactEditor.findKey(editor, node).id === composing) return
    this.#clear(element)
    const wanted = piecesOf(storedBlock(node), this.#open, this.#active)
    if (wanted.length === 0) return
    const nodes = textNodes(element)
    const pieces = wanted.flatMap(({ mark, from, to }) => {
      const range = document.createRange()
      if (!anchorRange(range, nodes, from, to)) return []
      highlightOf(mark).add(range)
      return [{ mark, range }]
    })
    this.#painted.set(element, { node, version: this.#version, pieces })
  }

  #clear(element: Element): void {
    for (const { mark, range } of this.#painted.get(element)?.pieces ?? []) highlightOf(mark).delete(range)
    this.#painted.delete(element)
  }
}

interface Piece {
  readonly mark: CommentMark
  readonly from: number
  readonly to: number
}

/** The stretches of a block that bear open comments; on one stretch the active thread shows, else a suggestion. */
export function piecesOf({ children }: Block, open: OpenComments, active: string | null): readonly Piece[] {
  const pieces: Piece[] = []
  let from = 0
  for (const { text, comments = [] } of children) {
    const to = from + text.length
    const kinds = comments.map(id => (open.has(id) && id === active ? 'comment-active' : open.get(id)))
    const mark = (['comment-active', 'suggestion', 'comment'] as const).find(kind => kinds.includes(kind))
    const last = pieces.at(-1)
    if (mark && last?.mark === mark && last.to === from) pieces[pieces.length - 1] = { ...last, to }
    else if (mark) pieces.push({ mark, from, to })
    from = to
  }
  return pieces
}

function isLost({ range }: { readonly range: Range }): boolean {
  return range.collapsed || !range.startContainer.isConnected
}

const highlights = new Map<CommentMark | 'comment-new', Highlight>()

/** The registered highlight of a name. Grounds of comments lie under the marks of findings and of a search. */
export function highlightOf(mark: CommentMark | 'comment-new'): Highlight {
  const known = highlights.get(mark)
  if (known) return known
  const highlight = new Highlight()
  highlight.priority = mark === 'comment-active' ? -1 : -2
  highlights.set(mark, highlight)
  CSS.highlights.set(mark, highlight)
  return highlight
}
