import type { ImportedFile } from '../../core/contract/contract.ts'
import { type Block, type DraftContent, textBlock } from '../../core/document/draft.ts'
import type { GenreId } from '../../core/document/genres.ts'
import { commentNotice, type FileComment, type RevisionView } from '../../core/document/word-marks.ts'
import { type ChosenRoles, contentOfLines, importLines } from './import-lines.ts'

/** Where the comments of a file go: beside the draft, in the notice of the import, or to its end. */
export type CommentPlace = 'notice' | 'end'

/** What a person decided about one file before it is stored. */
export interface ImportChoices {
  /** Absent for the recognised one. */
  readonly genre?: GenreId
  readonly view: RevisionView
  readonly comments: CommentPlace
  /** Each view of tracked changes has lines of its own. */
  readonly roles: { readonly [V in RevisionView]: ChosenRoles }
}

/** What is done where nobody says otherwise. */
export const usualChoices: ImportChoices = {
  view: 'accepted',
  comments: 'notice',
  roles: { accepted: new Map(), original: new Map(), suggestions: new Map() },
}

/** The draft that a file makes by the choices. */
export function chosenContent({ content, comments = [] }: ImportedFile, choices: ImportChoices): DraftContent {
  const chosen = contentOfLines(content, importLines(content), choices.roles[choices.view])
  const end = choices.comments === 'end' && choices.view !== 'suggestions' ? commentBlocks(comments) : []
  return { ...chosen, genre: choices.genre ?? chosen.genre, blocks: [...chosen.blocks, ...end] }
}

/** What a person is told once the draft is stored, a sentence or a comment each. */
export function chosenNotices({ notices, comments = [] }: ImportedFile, choices: ImportChoices): readonly string[] {
  // Comments that are kept on their words are told of by the reading itself.
  if (comments.length === 0 || choices.view === 'suggestions') return notices
  const others = notices.filter(notice => notice !== commentNotice(comments.length))
  const shown = choices.comments === 'notice' ? comments : []
  return shown.length > 0
    ? [...others, `${comments.length} 条批注没有放进稿件，列在下面。`, ...shown.map(commentText)]
    : [...others, `${comments.length} 条批注已放在稿末的「批注」之下。`]
}

/** 「批注1（王明，对“三季度投资”）：数字请核实」 */
export function commentText({ author, text, quoted }: FileComment, index: number): string {
  const facts = [author, quoted === '' ? '' : `对“${quoted}”`].filter(fact => fact !== '').join('，')
  return `批注${index + 1}${facts === '' ? '' : `（${facts}）`}：${text}`
}

function commentBlocks(comments: readonly FileComment[]): readonly Block[] {
  if (comments.length === 0) return []
  return [
    textBlock('paragraph', '批注'),
    ...comments.map((comment, at) => textBlock('paragraph', commentText(comment, at))),
  ]
}
