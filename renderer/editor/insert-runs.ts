import { Transforms } from 'slate'
import { isSameIds } from '../../core/document/add-run.ts'
import type { TextRun } from '../../core/document/draft.ts'
import type { DraftEditorModel } from './slate-types.ts'
import { commentsBetween } from './with-comment-edges.ts'

/** Inserts runs at the caret and leaves it behind them. Plain text looks as what stands there. */
export function insertRuns(editor: DraftEditorModel, runs: readonly TextRun[]): void {
  const text = runs.map(run => run.text).join('')
  if (text === '') return
  const around = editor.selection ? commentsBetween(editor, editor.selection.anchor) : undefined
  if (runs.every(run => !run.bold && isSameIds(run.comments, around))) {
    Transforms.insertText(editor, text)
    return
  }
  Transforms.insertNodes(
    editor,
    runs.filter(run => run.text !== '').map(run => ({ ...run })),
    { select: true },
  )
}
