import type { BaseSelection, Operation } from 'slate'
import type { DraftLimit } from '../../core/document/draft.ts'
import type { DraftEditorModel } from './slate-types.ts'

type Limits = readonly DraftLimit[]

/** A step of the undo history that changed the draft's own limits, and nothing of the body. */
interface LimitStep {
  readonly operations: Operation[]
  readonly selectionBefore: BaseSelection
  readonly limits: { readonly before: Limits; readonly after: Limits }
}

/** Lets 撤销 and 重做 take changes of the draft's own limits back as well, in their order among those of the body. */
export function withLimitHistory(editor: DraftEditorModel, apply: (limits: Limits) => void): DraftEditorModel {
  const { undo, redo } = editor
  editor.undo = () => {
    const step = editor.history.undos.at(-1)
    undo()
    if (isLimitStep(step)) apply(step.limits.before)
  }
  editor.redo = () => {
    const step = editor.history.redos.at(-1)
    redo()
    if (isLimitStep(step)) apply(step.limits.after)
  }
  return editor
}

/** Notes a change of the limits as a step of its own. */
export function noteLimits(editor: DraftEditorModel, before: Limits, after: Limits): void {
  const step: LimitStep = { operations: [], selectionBefore: null, limits: { before, after } }
  editor.writeHistory('undos', step)
  editor.history.redos = []
}

function isLimitStep(step: object | undefined): step is LimitStep {
  return step !== undefined && 'limits' in step
}
