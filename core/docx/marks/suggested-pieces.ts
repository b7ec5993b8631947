import { type Comment, type CommentPlace, commentPlaces, wordsAt } from '../../document/comment.ts'
import type { Block } from '../../document/draft.ts'
import { elementOfBlock } from '../../document/elements.ts'
import { cellText } from '../../document/table.ts'
import { commonEnds, isOneStretch } from '../../review/replace-words.ts'
import { styleId } from '../style-ids.ts'
import type { Change, Piece } from './change.ts'
import type { PieceBlock } from './marked-blocks.ts'

/** A body with its open suggestions as tracked changes, and which of them are. */
export interface SuggestedPieces {
  readonly blocks: readonly PieceBlock[]
  /** Ids of the suggestions that became tracked changes; of the others their words tell. */
  readonly tracked: ReadonlySet<string>
}

/** A change of a stretch of text: what gives way, and the lines that come. */
interface StretchChange {
  readonly id: string
  readonly from: TextPlace
  readonly to: TextPlace
  readonly lines: readonly string[]
  readonly deleted: Change
  readonly inserted: Change
}

interface TextPlace {
  readonly block: number
  readonly offset: number
}

/**
 * A body with each open suggestion (修改建议) as a deletion and an insertion that leave out what old and new words share
 * at both ends. One that touches words of an earlier one, or stands on words that do not touch, stays words alone.
 * `dateOf` writes times as Word has them.
 */
export function suggestedPieces(
  blocks: readonly Block[],
  comments: readonly Comment[],
  dateOf: (at: number) => string,
): SuggestedPieces {
  const places = commentPlaces(blocks)
  const taken: CommentPlace[] = []
  const changes: StretchChange[] = []
  for (const comment of comments) {
    const own = places.get(comment.id)
    if (comment.replacement === undefined || comment.outcome || !own || own.some(place => touches(taken, place)))
      continue
    const change = changeOf(blocks, comment, comment.replacement, own, dateOf(comment.at))
    if (!change) continue
    taken.push(...own)
    changes.push(change)
  }
  changes.sort((a, b) => b.from.block - a.from.block || b.from.offset - a.from.offset)
  const pieces: readonly PieceBlock[] = blocks
  return { blocks: changes.reduce(withChange, pieces), tracked: new Set(changes.map(({ id }) => id)) }
}

function touches(taken: readonly CommentPlace[], place: CommentPlace): boolean {
  return taken.some(({ block, from, to }) => block === place.block && from <= place.to && to >= place.from)
}

function changeOf(
  blocks: readonly Block[],
  { id, author }: Comment,
  replacement: string,
  places: readonly CommentPlace[],
  date: string,
): StretchChange | undefined {
  const [first] = places
  if (!first || !isOneStretch(blocks, places)) return undefined
  const isInTable = blocks[first.block]?.type === 'table'
  const old = wordsAt(blocks, places)
  const words = isInTable ? cellText(replacement) : replacement.replace(/\r\n?/g, '\n')
  const { start, end } = commonEnds(old, words)
  const put = words.slice(start, words.length - end)
  if (start + end === old.length && put === '') return undefined
  return {
    id,
    from: placeOf(places, start),
    to: placeOf(places, old.length - end),
    lines: isInTable ? [put] : put.split('\n'),
    deleted: { kind: 'deleted', author, date },
    inserted: { kind: 'inserted', author, date },
  }
}

/** Where an offset in the words at touching places lies. */
function placeOf(places: readonly CommentPlace[], offset: number): TextPlace {
  let left = offset
  for (const { block, from, to } of places) {
    if (left <= to - from) return { block, offset: from + left }
    left -= to - from + 1
  }
  const last = places.at(-1) as CommentPlace
  return { block: last.block, offset: last.to }
}

function withChange(blocks: readonly PieceBlock[], change: StretchChange): readonly PieceBlock[] {
  const { from, to, lines, deleted, inserted } = change
  const first = blocks[from.block] as PieceBlock
  const last = blocks[to.block] as PieceBlock
  const gone = (pieces: readonly Piece[]) => pieces.map(piece => ({ ...piece, change: deleted }))
  const head = within(first.children, 0, from.offset)
  const tail = within(last.children, to.offset, Number.POSITIVE_INFINITY)
  const isOne = from.block === to.block
  const [bold] = [...within(first.children, from.offset, from.offset + 1), ...head.slice(-1)].map(piece => piece.bold)
  const put = (text: string): readonly Piece[] =>
    text === '' ? [] : [{ text, change: inserted, isExtra: true, comments: [change.id], ...(bold && { bold }) }]
  // From the paragraph in which the change begins to that in which it ends, all but the last with its end deleted.
  const before = blocks.slice(from.block, to.block).map((block, at): PieceBlock => {
    const kept = at === 0 ? head : []
    const taken = at === 0 ? within(block.children, from.offset, Number.POSITIVE_INFINITY) : block.children
    return { ...block, children: [...kept, ...gone(taken)], marks: { ...block.marks, mark: deleted } }
  })
  const ending = isOne
    ? [...head, ...gone(within(first.children, from.offset, to.offset))]
    : gone(within(last.children, 0, to.offset))
  const made = lines.map((text, at): PieceBlock => {
    const isLast = at === lines.length - 1
    const children = [...(at === 0 ? ending : []), ...put(text), ...(isLast ? tail : [])]
    const kind = kindOf(blocks, from.block + at <= to.block ? from.block + at : -1)
    if (!isLast) return { ...kind, children, marks: { mark: inserted } }
    return { ...withKind(last, kind, inserted), children }
  })
  return [...blocks.slice(0, from.block), ...before, ...made, ...blocks.slice(to.block + 1)]
}

type Kind = Omit<PieceBlock, 'children' | 'marks'>

/** What a paragraph becomes: what the one is in whose place it stands, behind the last of them a paragraph. */
function kindOf(blocks: readonly PieceBlock[], at: number): Kind {
  const block = blocks[at]
  if (!block) return { type: 'paragraph' }
  const { children, marks, ...kind } = block
  return kind
}

/** A block that becomes another element, with what it was. */
function withKind(block: PieceBlock, kind: Kind, change: Change): PieceBlock {
  const [before, after] = [elementOfBlock(block), elementOfBlock(kind)]
  if (before === after || block.type === 'table') return block
  return { ...block, ...kind, marks: { ...block.marks, styleBefore: { style: styleId(before), change } } }
}

/** The pieces of a stretch of the text that stands now: what would be put in has no length. */
function within(pieces: readonly Piece[], from: number, to: number): readonly Piece[] {
  const found: Piece[] = []
  let at = 0
  for (const piece of pieces) {
    if (piece.isExtra) {
      if (at >= from && at < to) found.push(piece)
      continue
    }
    const text = piece.text.slice(Math.max(0, from - at), Math.max(0, to - at))
    if (text !== '') found.push({ ...piece, text })
    at += piece.text.length
  }
  return found
}
