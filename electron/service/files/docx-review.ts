import { randomUUID } from 'node:crypto'
import { type Comment, type CommentPlace, commentLimits, wordsAt } from '../../../core/document/comment.ts'
import { type Block, blockText } from '../../../core/document/draft.ts'
import type { RawParagraph } from '../../../core/document/recognise.ts'
import type { RevisionCounts } from '../../../core/document/word-marks.ts'
import { quoteOf } from '../../../core/review/comments.ts'
import { withMark } from '../../../core/review/marked-runs.ts'
import { type BodyPlace, type CarriedText, carryTexts } from '../../../core/versions/carried-text.ts'
import type { DocxMarks } from './docx-marks.ts'
import { type FilePlace, type MarkedText, suggestionsOf } from './docx-suggestions.ts'
import type { ReadThreads } from './docx-threads.ts'

/** What of a Word file's review comes into a draft. */
export interface DocxReview {
  readonly paragraphs: readonly RawParagraph[]
  readonly marks: DocxMarks
  readonly threads: ReadThreads
  readonly revisions: RevisionCounts
}

/** A body with comments and suggestions on it, with what is to be said of them, a Chinese sentence each. */
export interface ReviewedBody {
  readonly blocks: readonly Block[]
  readonly comments: readonly Comment[]
  readonly notices: readonly string[]
}

/** A comment with where it stands; `quote` is there where the file tells that its words are gone. */
interface FoundComment {
  readonly comment: Omit<Comment, 'quote'> & { readonly quote?: string }
  readonly places: readonly CommentPlace[]
}

/**
 * Puts the comments and changes of a Word file on the body that was made of its paragraphs as they stood before the
 * changes. Changes become suggestions (修改建议); what cannot be told as one is counted in the notices.
 */
export function reviewedBody(
  { paragraphs, marks, threads, revisions }: DocxReview,
  blocks: readonly Block[],
): ReviewedBody {
  const { texts, carried } = textsOf(paragraphs, marks, blocks)
  const { found: suggestions, lost: unplaceable } = suggestionsOf(texts, threads.threads)
  const placesOf = (from: FilePlace, to: FilePlace) => placesBetween(blocks, carried, from, to)
  const commented = new Map(
    suggestions.flatMap(one => (one.comment === undefined ? [] : [[one.comment, one] as const])),
  )
  const found: FoundComment[] = []
  const spans = spansOf(texts)
  let lost = threads.lost + marks.lost + unplaceable + unseenEdits(texts, marks)
  for (const [id, { quote, ...said }] of threads.threads) {
    const suggestion = commented.get(id)
    const own = quote !== undefined ? [] : (spans.get(id) ?? [])
    const places = suggestion
      ? placesOf(suggestion.from, suggestion.to)
      : own.flatMap(({ from, to }) => placesOf(from, to))
    const replacement = suggestion && !said.outcome ? suggestion.replacement : said.replacement
    if (replacement !== undefined && replacement.length > commentLimits.text) lost++
    else
      found.push({
        comment: {
          ...said,
          id: randomUUID(),
          ...(quote && { quote }),
          ...(replacement !== undefined && { replacement }),
        },
        places,
      })
  }
  for (const { author, at, from, to, replacement, isMove, comment } of suggestions) {
    if (comment !== undefined) continue
    const places = placesOf(from, to)
    if (places.length === 0 || replacement.length > commentLimits.text) lost++
    else found.push({ comment: { id: randomUUID(), author, at, text: isMove ? '移动' : '', replacement }, places })
  }
  const kept = found.slice(0, commentLimits.comments)
  lost += found.length - kept.length
  const comments = kept.map(
    ({ comment, places }): Comment => ({ ...comment, quote: comment.quote ?? quoteOf(wordsAt(blocks, places)) }),
  )
  const marked = withAllMarks(blocks, kept)
  return { blocks: marked, comments, notices: noticesOf(comments, kept, lost, revisions) }
}

/** A body with the marks of all comments, each block made anew once. */
function withAllMarks(blocks: readonly Block[], found: readonly FoundComment[]): readonly Block[] {
  const marked = new Map<number, Block>()
  for (const { comment, places } of found) {
    for (const { block, from, to } of places) {
      const holder = marked.get(block) ?? blocks[block]
      if (holder) marked.set(block, withMark(holder, comment.id, { from, to }))
    }
  }
  return blocks.map((block, at) => marked.get(at) ?? block)
}

/** The paragraphs of a file, those in cells of tables each by itself, and where each stands in the body. */
function textsOf(paragraphs: readonly RawParagraph[], marks: DocxMarks, blocks: readonly Block[]) {
  const items = paragraphs.map(paragraph => {
    const cells = marks.cells.get(paragraph)?.flatMap(row => row.flat())
    return (cells ?? [paragraph]).map(
      (one): MarkedText => ({ text: one.text, marks: marks.byParagraph.get(one), isCell: cells !== undefined }),
    )
  })
  const carried = carryTexts(
    items.map(item => item.map(({ text }) => text)),
    blocks,
  )
  return { texts: items.flat(), carried: carried.flat() }
}

/** Changes in paragraphs that were not kept, as those of rows that were put into a table. */
function unseenEdits(texts: readonly MarkedText[], { byParagraph }: DocxMarks): number {
  const seen = new Set(texts.map(({ marks }) => marks))
  return [...byParagraph.values()].reduce((sum, marks) => sum + (seen.has(marks) ? 0 : marks.edits.length), 0)
}

interface FileSpan {
  readonly from: FilePlace
  readonly to: FilePlace
}

/** The stretches on which each comment stands; one that stands over inserted words alone takes the character beside them. */
function spansOf(texts: readonly MarkedText[]): ReadonlyMap<string, readonly FileSpan[]> {
  const spans = new Map<string, FileSpan[]>()
  const add = (id: string, paragraph: number, from: number, to: number) => {
    const span = { from: { paragraph, offset: from }, to: { paragraph, offset: to } }
    const known = spans.get(id)
    if (known) known.push(span)
    else spans.set(id, [span])
  }
  for (const [paragraph, { marks }] of texts.entries()) {
    for (const { id, from, to } of marks?.spans ?? []) add(id, paragraph, from, to)
  }
  for (const [paragraph, { marks, text }] of texts.entries()) {
    for (const { inside, from } of marks?.edits ?? []) {
      for (const id of inside) {
        if (spans.has(id)) continue
        const at = Math.max(0, Math.min(from, text.length) - 1)
        add(id, paragraph, at, at + 1)
      }
    }
  }
  return spans
}

/** A stretch of a file as places of the body; none where it came to stand nowhere. */
function placesBetween(
  blocks: readonly Block[],
  carried: readonly (CarriedText | undefined)[],
  from: FilePlace,
  to: FilePlace,
): readonly CommentPlace[] {
  const places: CommentPlace[] = []
  for (let paragraph = from.paragraph; paragraph <= to.paragraph; paragraph++) {
    const text = carried[paragraph]
    const start = text?.startAt(paragraph === from.paragraph ? from.offset : 0)
    const end = text?.endAt(paragraph === to.paragraph ? to.offset : Number.POSITIVE_INFINITY)
    if (start && end) places.push(...withinBlocks(blocks, start, end))
  }
  return places
}

function withinBlocks(blocks: readonly Block[], start: BodyPlace, end: BodyPlace): readonly CommentPlace[] {
  const places: CommentPlace[] = []
  for (let block = start.block; block <= end.block; block++) {
    const from = block === start.block ? start.offset : 0
    const to = block === end.block ? end.offset : blockText(blocks[block] as Block).length
    if (to > from) places.push({ block, from, to })
  }
  return places
}

function noticesOf(
  comments: readonly Comment[],
  found: readonly FoundComment[],
  lost: number,
  { formats }: RevisionCounts,
): readonly string[] {
  const suggestions = comments.filter(({ replacement }) => replacement !== undefined).length
  const plain = comments.length - suggestions
  const parts = [...(plain > 0 ? [`${plain} 条批注`] : []), ...(suggestions > 0 ? [`${suggestions} 处修改建议`] : [])]
  const adrift = found.filter(({ comment, places }) => places.length === 0 && comment.quote === undefined).length
  return [
    ...(parts.length > 0 ? [`保留了 ${parts.join('、')}；正文是修订前的文字，可在「批注」里逐条处理。`] : []),
    ...(adrift > 0 ? [`${adrift} 条批注所在的文字没有进入正文，列在「批注」的最后。`] : []),
    ...(lost > 0 ? [`${lost} 处批注或修订没有保留；请对照原文件核对。`] : []),
    ...(formats > 0 ? [`改动格式 ${formats} 处已按接受处理，没有作为建议保留。`] : []),
  ]
}
