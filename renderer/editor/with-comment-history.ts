import type { BaseSelection, Operation } from 'slate'
import type { Comment } from '../../core/document/comment.ts'
import type { DraftEditorModel } from './slate-types.ts'

type Comments = readonly Comment[]

/** A step of the undo history that changed the list of comments, with or without words and marks of the body. */
interface CommentStep {
  readonly operations: Operation[]
  readonly selectionBefore: BaseSelection
  readonly comments: { readonly before: Comments; readonly after: Comments }
}

/** Lets 撤销 and 重做 take changes of the comments back as well, together with their marks in the body. */
export function withCommentHistory(editor: DraftEditorModel, apply: (comments: Comments) => void): DraftEditorModel {
  const { undo, redo } = editor
  editor.undo = () => {
    const step = editor.history.undos.at(-1)
    undo()
    if (isCommentStep(step)) apply(step.comments.before)
  }
  editor.redo = () => {
    const step = editor.history.redos.at(-1)
    redo()
    if (isCommentStep(step)) apply(step.comments.after)
  }
  return editor
}

/** Notes a change of the comments, on the last step where `joinsLast`, as the body was changed with them. */
export function noteComments(editor: DraftEditorModel, before: Comments, after: Comments, joinsLast: boolean): void {
  const { undos } = editor.history
  const last = undos.at(-1)
  const comments = { before, after }
  if (joinsLast && last) undos[undos.length - 1] = { ...last, comments } as CommentStep
  else editor.writeHistory('undos', { operations: [], selectionBefore: null, comments } as CommentStep)
  editor.history.redos = []
}

function isCommentStep(step: object | undefined): step is CommentStep {
  return step !== undefined && 'comments' in step
}
