import type { Operation, Range } from 'slate'
import { actsOf, type PastStep, textChange } from '../../core/document/past-step.ts'
import type { DraftEditorModel } from './slate-types.ts'
import { slateBlock } from './table/stored-blocks.ts'

/** Undo steps that an editor keeps in all. */
const mostUndos = 100

type Undo = DraftEditorModel['history']['undos'][number]

/**
 * Puts what the journal remembers of a draft under the undo steps of its editor, so that Ctrl+Z goes on behind the moment
 * at which the draft was opened. To be called once for an editor; what was typed since opening stays on top.
 */
export function putPastUnder(editor: DraftEditorModel, steps: readonly PastStep[]): void {
  const { undos } = editor.history
  const room = Math.max(0, mostUndos - undos.length)
  if (room > 0) undos.unshift(...actsOf(steps).slice(-room).map(toUndo))
}

function toUndo(step: PastStep): Undo {
  const { at, removed, inserted } = step
  const change = textChange(step)
  if (change) {
    const path = [at, 0]
    const operations: Operation[] = []
    if (change.removed !== '') operations.push({ type: 'remove_text', path, offset: change.at, text: change.removed })
    if (change.inserted !== '') operations.push({ type: 'insert_text', path, offset: change.at, text: change.inserted })
    return { operations, selectionBefore: caretAt(path, change.at + change.removed.length) }
  }
  const [first] = removed
  return {
    operations: [
      // From the last to the first: a run that is taken back as one, see `with-block-runs.ts`.
      ...removed
        .map((block, index): Operation => ({ type: 'remove_node', path: [at + index], node: slateBlock(block) }))
        .toReversed(),
      ...inserted.map(
        (block, index): Operation => ({ type: 'insert_node', path: [at + index], node: slateBlock(block) }),
      ),
    ],
    selectionBefore: first && first.type !== 'table' ? caretAt([at, 0], 0) : null,
  }
}

function caretAt(path: number[], offset: number): Range {
  return { anchor: { path, offset }, focus: { path, offset } }
}
