import type { Comment, CommentOutcome } from '../../document/comment.ts'

/** What Word keeps of a comment or an answer. */
export interface WordNote {
  readonly author: string
  /** Milliseconds since 1970. */
  readonly at: number
  /** Paragraphs parted by line feeds. */
  readonly text: string
}

/** A comment with its answers as Word keeps them, the comment itself first. */
export interface WordThread {
  readonly notes: readonly WordNote[]
  /** 已解决 in Word's words. */
  readonly isDone: boolean
}

const outcomeWords: Readonly<Record<CommentOutcome['kind'], string>> = {
  resolved: '已解决',
  accepted: '已采纳',
  refused: '未采纳',
}

/**
 * A comment as a thread of Word. What Word has no place for stands in words that `commentOfThread` reads back: a
 * suggestion that is no tracked change, words that are gone, and as the last answer how it was done with.
 */
export function threadOfComment(comment: Comment, isTracked: boolean, isPlaced: boolean): WordThread {
  const { author, at, text, quote, replacement, replies = [], outcome } = comment
  const lines = [
    ...(isPlaced ? [] : [`【原文已删去】“${quote}”`]),
    ...(replacement === undefined || isTracked ? [] : [`【修改建议】${replacementWords(replacement)}`]),
  ]
  const opening = lines.length === 0 ? text : [...lines, ...(text === '' ? [] : [text])].join('\n')
  return {
    notes: [
      { author, at, text: opening },
      ...replies,
      ...(outcome ? [{ author: outcome.author, at: outcome.at, text: outcomeWords[outcome.kind] }] : []),
    ],
    isDone: outcome !== undefined,
  }
}

function replacementWords(replacement: string): string {
  return replacement === '' ? '删去' : `改为“${replacement}”`
}

const goneStart = /^【原文已删去】“([\s\S]*?)”(?:\n|$)/u
const suggestionStart = /^【修改建议】(?:删去|改为“([\s\S]*?)”)(?:\n|$)/u

/** What a thread of Word says, without its place; `quote` is there where its words are told to be gone. */
export type ReadComment = Omit<Comment, 'id' | 'quote'> & { readonly quote?: string }

/** A comment that a thread of Word makes. A thread without notes makes an empty comment. */
export function commentOfThread({ notes, isDone }: WordThread): ReadComment {
  const [opening = { author: '', at: 0, text: '' }, ...answers] = notes
  const last = answers.at(-1)
  const kind = isDone ? outcomeOf(last?.text) : undefined
  const replies = kind ? answers.slice(0, -1) : answers
  const [gone = '', quote] = goneStart.exec(opening.text) ?? []
  const rest = opening.text.slice(gone.length)
  const suggested = suggestionStart.exec(rest)
  const done = last ?? opening
  const outcome: CommentOutcome = { kind: kind ?? 'resolved', author: kind ? done.author : '', at: done.at }
  return {
    author: opening.author,
    at: opening.at,
    text: rest.slice(suggested?.[0].length ?? 0),
    ...(quote !== undefined && { quote }),
    ...(suggested && { replacement: suggested[1] ?? '' }),
    ...(replies.length > 0 && { replies }),
    ...(isDone && { outcome }),
  }
}

function outcomeOf(text: string | undefined): CommentOutcome['kind'] | undefined {
  return (['resolved', 'accepted', 'refused'] as const).find(kind => outcomeWords[kind] === text)
}
