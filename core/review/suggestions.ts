import type { Comment } from '../document/comment.ts'
import { commentPlaces, wordsAt } from '../document/comment.ts'
import type { DraftContent } from '../document/draft.ts'
import { type CommentThread, openComments, quoteOf, withOutcome } from './comments.ts'
import { replaceWords } from './replace-words.ts'

/** A suggestion: a comment with words to be put in place of others. */
export type Suggestion = Comment & { readonly replacement: string }

/** Whether a comment suggests other words. */
export function isSuggestion(comment: Comment): comment is Suggestion {
  return comment.replacement !== undefined
}

/** Whether the words of a comment are those that it was made on, others by now, or gone. */
export type WordsState = 'same' | 'changed' | 'gone'

/** What became of a comment's words since it was made. */
export function wordsState({ comment, places, words }: CommentThread): WordsState {
  if (places.length === 0) return 'gone'
  return quoteOf(words) === comment.quote ? 'same' : 'changed'
}

/**
 * The draft with a suggestion accepted (采纳): its words stand in place of those that bear its mark, and bear it on, what
 * stays of them keeps its look, and the outcome is noted. The same draft where the suggestion is done with already, is
 * none, or its words are gone. Whether they changed meanwhile is the caller's to ask, see `wordsState`.
 */
export function acceptSuggestion(content: DraftContent, id: string, by: string, at: number): DraftContent {
  const comment = openComments(content).find(one => one.id === id)
  if (!comment || !isSuggestion(comment)) return content
  const places = commentPlaces(content.blocks).get(id)
  if (!places) return content
  const blocks = replaceWords(content.blocks, places, comment.replacement, id)
  return withOutcome({ ...content, blocks }, id, { kind: 'accepted', author: by, at })
}

/** The draft with a suggestion refused (不采纳); the same where it is done with already or none. */
export function refuseSuggestion(content: DraftContent, id: string, by: string, at: number): DraftContent {
  const comment = openComments(content).find(one => one.id === id)
  if (!comment || !isSuggestion(comment)) return content
  return withOutcome(content, id, { kind: 'refused', author: by, at })
}

/** `acceptSuggestion` where the words are still those that it was made on; else the same draft. */
export function acceptUnchanged(content: DraftContent, id: string, by: string, at: number): DraftContent {
  const places = commentPlaces(content.blocks).get(id)
  const quote = content.comments?.find(comment => comment.id === id)?.quote
  const isSame = places !== undefined && quoteOf(wordsAt(content.blocks, places)) === quote
  return isSame ? acceptSuggestion(content, id, by, at) : content
}

/** The draft with all open suggestions accepted whose words are still those that they were made on. */
export function acceptAll(content: DraftContent, by: string, at: number): DraftContent {
  return openComments(content)
    .filter(isSuggestion)
    .reduce((sofar, { id }) => acceptUnchanged(sofar, id, by, at), content)
}

/** The draft with all open suggestions refused. */
export function refuseAll(content: DraftContent, by: string, at: number): DraftContent {
  return openComments(content)
    .filter(isSuggestion)
    .reduce((sofar, { id }) => refuseSuggestion(sofar, id, by, at), content)
}
