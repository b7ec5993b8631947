import { commentLimits } from '../../../core/document/comment.ts'
import type { RawParagraph } from '../../../core/document/recognise.ts'
import { isArriving } from './docx-revisions.ts'
import { wordMilliseconds } from './word-milliseconds.ts'
import type { XmlTag } from './xml.ts'

/** What one document may hold of each: more is left out and counted. `open` comments stand over one place at once. */
const most = { spans: 20_000, edits: 50_000, open: 100, inserted: 5_000_000 } as const

/** Who made a change, and when: milliseconds since 1970, 0 where the file does not say. */
export interface Reviser {
  readonly author: string
  readonly at: number
}

/** A tracked change in a paragraph as it stood before: what was taken out between two places, or put in at one. */
export interface TextEdit extends Reviser {
  readonly kind: 'inserted' | 'deleted'
  readonly from: number
  to: number
  /** What was put in; empty for what was taken out. */
  text: string
  readonly isMove: boolean
  /** Ids of the comments that stand over it. */
  readonly inside: readonly string[]
}

/** Words of a paragraph that a comment stands on. UTF-16 offsets, half-open. */
export interface CommentSpan {
  readonly id: string
  readonly from: number
  readonly to: number
}

/** The mark-up of one paragraph. */
export interface ParagraphMarks {
  readonly spans: CommentSpan[]
  readonly edits: TextEdit[]
  /** Its end was taken out, so that the next paragraph would join it. */
  endGone?: Reviser & { readonly inside: readonly string[] }
}

/** A paragraph that is being read, as far as mark-up needs it. */
export interface MarkedParagraph {
  readonly text: string
  readonly markup: ParagraphMarks
  /** The change of its end, who made it, and whether the next paragraph joins it in the text before. */
  readonly change?: string
  readonly reviser?: Reviser
  readonly isJoined?: boolean
}

/** A tracked change that is open around the text, by the name of its element. */
export interface OpenChange extends Reviser {
  readonly name: string
}

export function newMarks(): ParagraphMarks {
  return { spans: [], edits: [] }
}

/** The name that an element gives, as long as a draft may hold. */
export function authorOf(tag: XmlTag): string {
  const name = (tag.attribute('author') ?? '').toWellFormed().trim()
  return name.slice(0, commentLimits.author).toWellFormed()
}

/** Who made the change that an element stands for. */
export function reviserOf(tag: XmlTag): Reviser {
  return {
    author: authorOf(tag),
    at: wordMilliseconds(tag.attribute('dateUtc') ?? tag.attribute('date')),
  }
}

/** Follows comments and tracked changes while a document is read as it stood before them. */
export class DocxMarks {
  /** The mark-up of each paragraph that has any. */
  readonly byParagraph = new Map<RawParagraph, ParagraphMarks>()
  /** The paragraphs in the cells of each table. */
  readonly cells = new Map<RawParagraph, readonly (readonly (readonly RawParagraph[])[])[]>()
  /** Comments that stand at a place without words, and no more changes than these were left out. */
  lost = 0
  readonly #open = new Map<string, number>()
  #inside: readonly string[] | undefined
  #counts = { spans: 0, edits: 0, inserted: 0 }
  readonly #placed = new Set<string>()

  /** Told of every element of the document's text about comments. */
  comment(name: string, id: string | undefined, paragraph: MarkedParagraph | undefined): void {
    if (id === undefined) return
    if (name === 'commentRangeStart' && this.#open.size < most.open && !this.#placed.has(id)) {
      this.#open.set(id, paragraph?.text.length ?? 0)
      this.#inside = undefined
    } else if (name === 'commentRangeEnd') {
      if (paragraph) this.#span(id, paragraph)
      if (this.#open.delete(id)) this.#placed.add(id)
      this.#inside = undefined
    } else if (name === 'commentReference' && paragraph && !this.#placed.has(id)) {
      // A comment on no words is about those before it.
      const to = Math.max(1, paragraph.text.length)
      this.#add(paragraph.markup, { id, from: to - 1, to })
    }
  }

  /** Whether words inside `changes` are no part of the text as it stood before; those that were put in and stay are noted. */
  isInserted(paragraph: MarkedParagraph, text: string, changes: readonly OpenChange[]): boolean {
    const put = changes.find(({ name }) => isArriving(name))
    if (!put) return false
    // What one person put in and another took out is neither in the old text nor in the new one.
    if (changes.every(({ name }) => isArriving(name))) this.#insert(paragraph, text, put)
    return true
  }

  /** The last words of what was read of a paragraph stand inside `changes`. */
  written(paragraph: MarkedParagraph, length: number, changes: readonly OpenChange[]): void {
    const change = changes.at(-1)
    if (!change) return
    const { author, at, name } = change
    const to = paragraph.text.length
    const from = to - length
    this.#edit(paragraph.markup, { kind: 'deleted', author, at, from, to, text: '', isMove: name === 'moveFrom' })
  }

  /** A paragraph's end was put in or taken out, where it says so. */
  endChanged(paragraph: MarkedParagraph): void {
    const { reviser, change = '', isJoined } = paragraph
    if (!reviser) return
    if (isJoined) this.#insert(paragraph, '\n', { ...reviser, name: change })
    else paragraph.markup.endGone = { ...reviser, inside: this.#insideNow() }
  }

  /** A paragraph ended: comments that go on stand on it to its end, and on the next from its beginning. */
  end(paragraph: MarkedParagraph): void {
    for (const id of this.#open.keys()) {
      this.#span(id, paragraph)
      this.#open.set(id, 0)
    }
  }

  /** A paragraph is kept as `finished`, its text `shift` units further on. */
  keep({ markup }: MarkedParagraph, finished: RawParagraph, shift: number): void {
    const { spans, edits, endGone } = markup
    if (spans.length === 0 && edits.length === 0 && !endGone) return
    const moved = <M extends { from: number; to: number }>(mark: M): M => ({
      ...mark,
      from: Math.max(0, mark.from + shift),
      to: Math.max(0, mark.to + shift),
    })
    this.byParagraph.set(
      finished,
      shift === 0 ? markup : { ...markup, spans: spans.map(moved), edits: edits.map(moved) },
    )
  }

  /** A paragraph is not kept, and what was put into it goes with it. */
  drop({ markup }: MarkedParagraph): void {
    this.lost += markup.edits.length
  }

  /** The paragraphs in the cells of a table that is kept. */
  keepCells(table: RawParagraph, rows: readonly { readonly cells: readonly (readonly RawParagraph[])[] }[]): void {
    this.cells.set(
      table,
      rows.map(row => row.cells),
    )
  }

  /** A table that is kept as another one. */
  replace(table: RawParagraph, other: RawParagraph): void {
    const cells = this.cells.get(table)
    if (cells) this.cells.set(other, cells)
  }

  #insert(paragraph: MarkedParagraph, text: string, { author, at, name }: OpenChange): void {
    this.#counts.inserted += text.length
    const from = paragraph.text.length
    this.#edit(paragraph.markup, { kind: 'inserted', author, at, from, to: from, text, isMove: name === 'moveTo' })
  }

  #span(id: string, paragraph: MarkedParagraph): void {
    const from = this.#open.get(id)
    if (from === undefined || from >= paragraph.text.length) return
    this.#add(paragraph.markup, { id, from, to: paragraph.text.length })
  }

  #add(markup: ParagraphMarks, span: CommentSpan): void {
    if (++this.#counts.spans > most.spans) this.lost++
    else markup.spans.push(span)
  }

  #edit({ edits }: ParagraphMarks, edit: Omit<TextEdit, 'inside'>): void {
    const inside = this.#insideNow()
    const last = edits.at(-1)
    const goesOn =
      last?.kind === edit.kind && last.to === edit.from && last.author === edit.author && last.at === edit.at
    if (this.#counts.inserted > most.inserted) this.lost++
    else if (goesOn && last.inside === inside && last.isMove === edit.isMove) {
      last.to = edit.to
      last.text += edit.text
    } else if (++this.#counts.edits > most.edits) this.lost++
    else edits.push({ ...edit, inside })
  }

  #insideNow(): readonly string[] {
    this.#inside ??= [...this.#open.keys()]
    return this.#inside
  }
}
