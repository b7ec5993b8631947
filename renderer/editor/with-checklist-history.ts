import type { BaseSelection, Operation } from 'slate'
import type { ChecklistTick } from '../../core/document/checklist.ts'
import type { DraftEditorModel } from './slate-types.ts'

type Ticks = readonly ChecklistTick[]

/** A step of the undo history that answered points of the reviewer's checklist, and changed nothing of the body. */
interface ChecklistStep {
  readonly operations: Operation[]
  readonly selectionBefore: BaseSelection
  readonly checklist: { readonly before: Ticks; readonly after: Ticks }
}

/** Lets 撤销 and 重做 take answers to the checklist back as well, in their order among those of the body. */
export function withChecklistHistory(editor: DraftEditorModel, apply: (checklist: Ticks) => void): DraftEditorModel {
  const { undo, redo } = editor
  editor.undo = () => {
    const step = editor.history.undos.at(-1)
    undo()
    if (isChecklistStep(step)) apply(step.checklist.before)
  }
  editor.redo = () => {
    const step = editor.history.redos.at(-1)
    redo()
    if (isChecklistStep(step)) apply(step.checklist.after)
  }
  return editor
}

/** Notes an answer to the checklist as a step of its own. */
export function noteChecklist(editor: DraftEditorModel, before: Ticks, after: Ticks): void {
  const step: ChecklistStep = { operations: [], selectionBefore: null, checklist: { before, after } }
  editor.writeHistory('undos', step)
  editor.history.redos = []
}

function isChecklistStep(step: object | undefined): step is ChecklistStep {
  return step !== undefined && 'checklist' in step
}
