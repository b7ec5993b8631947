import type { Block } from './draft.ts'
import { blockText } from './draft.ts'

/** The most comments that one draft may hold, the most answers to one, and the longest names and words, in UTF-16 units. */
export const commentLimits = { comments: 5_000, replies: 200, author: 40, text: 10_000, id: 60 } as const

/** An answer to a comment. */
export interface CommentReply {
  /** The name that the person gave; empty where none is known. */
  readonly author: string
  /** Milliseconds since 1970, for show. */
  readonly at: number
  readonly text: string
}

/** How a comment was done with: 已解决, or for a suggestion 已采纳 or 未采纳. */
export interface CommentOutcome {
  readonly kind: 'resolved' | 'accepted' | 'refused'
  readonly author: string
  /** Milliseconds since 1970, for show. */
  readonly at: number
}

/**
 * A comment (批注) on words of a draft, or with `replacement` a suggestion (修改建议) to put other words there. Its place
 * is not held here: the runs of the body that it stands on bear its id (`TextRun.comments`), so that it moves with its
 * words through every edit, is cut with them, and comes back when they do.
 */
export interface Comment {
  /** Unique in the draft, and among drafts that are merged. */
  readonly id: string
  /** The name that the person gave; empty where none is known. */
  readonly author: string
  /** Milliseconds since 1970, for show: order is the order of the list. */
  readonly at: number
  /** What is said; may be empty for a suggestion alone. */
  readonly text: string
  /** The words that it was made on, for when they are gone. */
  readonly quote: string
  /** What is to stand in place of the words; empty to take them out. Absent for a comment that suggests nothing. */
  readonly replacement?: string
  readonly replies?: readonly CommentReply[]
  /** Absent as long as it is open. */
  readonly outcome?: CommentOutcome
}

/** A stretch of a block that a comment stands on. UTF-16 offsets in the block's text, half-open. */
export interface CommentPlace {
  /** Index of the block. */
  readonly block: number
  readonly from: number
  readonly to: number
}

/** Where every comment of a body stands, by its id, in reading order; touching runs of one block are one place. */
export function commentPlaces(blocks: readonly Block[]): ReadonlyMap<string, readonly CommentPlace[]> {
  const places = new Map<string, CommentPlace[]>()
  for (const [block, { children }] of blocks.entries()) {
    let from = 0
    for (const { text, comments } of children) {
      const to = from + text.length
      for (const id of comments ?? []) addPlace(places, id, { block, from, to })
      from = to
    }
  }
  return places
}

function addPlace(places: Map<string, CommentPlace[]>, id: string, place: CommentPlace): void {
  const known = places.get(id)
  const last = known?.at(-1)
  if (known && last && last.block === place.block && last.to === place.from) {
    known[known.length - 1] = { ...last, to: place.to }
  } else if (known) known.push(place)
  else places.set(id, [place])
}

/** The words at places of a body; those of several blocks are parted by line feeds. */
export function wordsAt(blocks: readonly Block[], places: readonly CommentPlace[]): string {
  let words = ''
  for (const [at, { block, from, to }] of places.entries()) {
    if (at > 0 && places[at - 1]?.block !== block) words += '\n'
    const holder = blocks[block]
    if (holder) words += blockText(holder).slice(from, to)
  }
  return words
}
