import type { BaseSelection, Operation } from 'slate'
import type { DraftFields } from '../../core/document/draft.ts'
import type { DraftEditorModel } from './slate-types.ts'

/** A step of the undo history that changed the fields of header and imprint, and nothing of the body. */
interface FieldStep {
  readonly operations: Operation[]
  readonly selectionBefore: BaseSelection
  readonly fields: { readonly before: DraftFields; readonly after: DraftFields; readonly act: unknown }
}

/** Lets 撤销 and 重做 take changes of the fields back as well, in their order among those of the body. */
export function withFieldHistory(editor: DraftEditorModel, apply: (fields: DraftFields) => void): DraftEditorModel {
  const { undo, redo } = editor
  editor.undo = () => {
    const step = editor.history.undos.at(-1)
    undo()
    if (isFieldStep(step)) apply(step.fields.before)
  }
  editor.redo = () => {
    const step = editor.history.redos.at(-1)
    redo()
    if (isFieldStep(step)) apply(step.fields.after)
  }
  return editor
}

/** Notes a change of the fields as a step. Changes of one `act`, as typing in one field, make one step together. */
export function noteFields(editor: DraftEditorModel, before: DraftFields, after: DraftFields, act: unknown): void {
  const { undos } = editor.history
  const last = undos.at(-1)
  const isSameAct = isFieldStep(last) && last.fields.act === act
  const step: FieldStep = {
    operations: [],
    selectionBefore: null,
    fields: { before: isSameAct ? last.fields.before : before, after, act },
  }
  if (isSameAct) undos[undos.length - 1] = step
  else editor.writeHistory('undos', step)
  editor.history.redos = []
}

function isFieldStep(step: object | undefined): step is FieldStep {
  return step !== undefined && 'fields' in step
}
