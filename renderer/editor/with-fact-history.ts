import type { BaseSelection, Operation } from 'slate'
import type { DraftFacts } from '../../core/document/draft.ts'
import type { DraftEditorModel } from './slate-types.ts'

/** A step of the undo history that set everything a draft has besides its body, with or without its body. */
interface FactStep {
  readonly operations: Operation[]
  readonly selectionBefore: BaseSelection
  readonly facts: { readonly before: DraftFacts; readonly after: DraftFacts }
}

/** Lets 撤销 and 重做 take the restoring of a version back as one step: genre, fields and limits with the body. */
export function withFactHistory(editor: DraftEditorModel, apply: (facts: DraftFacts) => void): DraftEditorModel {
  const { undo, redo } = editor
  editor.undo = () => {
    const step = editor.history.undos.at(-1)
    undo()
    if (isFactStep(step)) apply(step.facts.before)
  }
  editor.redo = () => {
    const step = editor.history.redos.at(-1)
    redo()
    if (isFactStep(step)) apply(step.facts.after)
  }
  return editor
}

/** Notes a change of the facts, on the last step where `joinsLast`, as the body was changed with them. */
export function noteFacts(editor: DraftEditorModel, before: DraftFacts, after: DraftFacts, joinsLast: boolean): void {
  const { undos } = editor.history
  const last = undos.at(-1)
  const facts = { before: factsOf(before), after: factsOf(after) }
  if (joinsLast && last) undos[undos.length - 1] = { ...last, facts } as FactStep
  else editor.writeHistory('undos', { operations: [], selectionBefore: null, facts } as FactStep)
  editor.history.redos = []
}

/** Everything that is set, what is absent named as well, so that it takes the place of what is there. */
function factsOf({ genre, fields, ignored, limits }: DraftFacts): DraftFacts {
  return { genre, fields, ignored: ignored ?? [], limits: limits ?? [] }
}

function isFactStep(step: object | undefined): step is FactStep {
  return step !== undefined && 'facts' in step
}
