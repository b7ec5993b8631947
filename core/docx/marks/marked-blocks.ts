import type { Block } from '../../document/draft.ts'
import type { BlockMarks, FrontMark, MarkedRun, Piece } from './change.ts'

/** A block cut into pieces, with what Word's mark-up says of the whole. */
export interface PieceBlock extends Omit<Block, 'children'> {
  readonly children: readonly Piece[]
  readonly marks?: BlockMarks
}

/** A block as it is written with mark-up; its text is that by which the page is laid out. */
export interface MarkedBlock extends Block {
  readonly children: readonly MarkedRun[]
  readonly marks?: BlockMarks
}

/** A place among pieces. */
interface PiecePlace {
  readonly block: number
  readonly piece: number
}

/** What parts the cells of a table, its rows, and the lines of a cell: none of them is ever marked. */
const structure = /([\t\n\v])/

/**
 * The blocks with the comments of `threads`, by the id that their words bear: the numbers of a comment and of its
 * answers. Each stands from its first words to its last. Those without words stand in front of the first ones.
 */
export function markedBlocks(
  blocks: readonly PieceBlock[],
  threads: ReadonlyMap<string, readonly number[]>,
): readonly MarkedBlock[] {
  const cut = blocks
    .map(laidOut)
    .map(block => ({ ...block, children: block.children.flatMap(piece => parts(piece, block)) }))
  const places = commentEnds(cut, threads)
  return cut.map((block, at) => ({ ...block, children: runsOf(block, places.get(at)) }))
}

/** A paragraph of whose text nothing would be laid out is laid out by what would be put in. */
function laidOut(block: PieceBlock): PieceBlock {
  const isBlank = block.children.every(({ text, isExtra }) => isExtra || text.trim() === '')
  const hasMore = block.children.some(({ text, isExtra }) => isExtra && text.trim() !== '')
  if (block.type === 'table' || !isBlank || !hasMore) return block
  return { ...block, children: block.children.map(({ isExtra, ...piece }) => piece) }
}

function parts(piece: Piece, { type }: PieceBlock): readonly Piece[] {
  if (type !== 'table' || piece.isExtra) return [piece]
  const texts = piece.text.split(structure)
  return texts.filter(text => text !== '' || texts.length === 1).map(text => ({ ...piece, text }))
}

function isStructure(piece: Piece, { type }: PieceBlock): boolean {
  return type === 'table' && !piece.isExtra && piece.text.length === 1 && structure.test(piece.text)
}

/** Whether a block is written with its runs: blank ones become empty lines. */
function isWritten({ type, children }: PieceBlock): boolean {
  return type === 'table' || children.some(({ text, isExtra }) => !isExtra && text.trim() !== '')
}

/** The numbers of the comments that begin in front of a piece, end behind it, or stand in front of it without words. */
interface CommentEnds {
  readonly starts: number[]
  readonly ends: number[]
  readonly bare: number[]
}

type EndsByPiece = ReadonlyMap<number, CommentEnds>

/** Where comments begin and end, by block and piece. */
function commentEnds(
  blocks: readonly PieceBlock[],
  threads: ReadonlyMap<string, readonly number[]>,
): ReadonlyMap<number, EndsByPiece> {
  const first = new Map<string, PiecePlace>()
  const last = new Map<string, PiecePlace>()
  let start: PiecePlace | undefined
  for (const [block, holder] of blocks.entries()) {
    if (!isWritten(holder)) continue
    for (const [piece, own] of holder.children.entries()) {
      if (own.text === '' || isStructure(own, holder)) continue
      start ??= { block, piece }
      for (const id of own.comments ?? []) {
        if (!first.has(id)) first.set(id, { block, piece })
        last.set(id, { block, piece })
      }
    }
  }
  const places = new Map<number, Map<number, CommentEnds>>()
  const at = ({ block, piece }: PiecePlace): CommentEnds => {
    const inBlock = places.get(block) ?? new Map<number, CommentEnds>()
    places.set(block, inBlock)
    const known = inBlock.get(piece) ?? { starts: [], ends: [], bare: [] }
    inBlock.set(piece, known)
    return known
  }
  for (const [id, numbers] of threads) {
    const [from, to] = [first.get(id), last.get(id)]
    if (from && to) {
      at(from).starts.push(...numbers)
      at(to).ends.push(...numbers)
    } else if (start) at(start).bare.push(...numbers)
  }
  return places
}

function runsOf(block: PieceBlock, places: EndsByPiece | undefined): readonly MarkedRun[] {
  const runs: MarkedRun[] = []
  let front: FrontMark[] = []
  const add = (kind: 'commentStart' | 'commentEnd' | 'commentHere', ids: readonly number[] | undefined) => {
    if (ids && ids.length > 0) front.push({ kind, ids })
  }
  const flush = () => {
    if (front.length > 0) runs.push({ text: '', marks: { front } })
    front = []
  }
  for (const [at, piece] of block.children.entries()) {
    if (isStructure(piece, block)) {
      flush()
      runs.push({ text: piece.text })
      continue
    }
    const ends = places?.get(at)
    add('commentHere', ends?.bare)
    add('commentStart', ends?.starts)
    const { text, bold, change, isExtra } = piece
    if (isExtra && change) front.push({ kind: 'words', text, change, ...(bold && { bold }) })
    else {
      const marks = (front.length > 0 || change) && { front, ...(change && { change }) }
      runs.push({ text, ...(bold && { bold }), ...(marks && { marks }) })
      front = []
    }
    add('commentEnd', ends?.ends)
  }
  flush()
  return runs.length > 0 ? runs : [{ text: '' }]
}
