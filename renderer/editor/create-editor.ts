import { createEditor } from 'slate'
import { withHistory } from 'slate-history'
import { withReact } from 'slate-react'
import { hasHabit, type TypingHabits } from '../../core/contract/typing-habits.ts'
import type { Block } from '../../core/document/draft.ts'
import { withCompletion } from './completion/with-completion.ts'
import type { DraftEditorModel } from './slate-types.ts'
import { slateBlock } from './table/stored-blocks.ts'
import { withTables } from './table/with-tables.ts'
import { withValidTables } from './table/with-valid-tables.ts'
import { emptyParagraph, validBlocks } from './valid-blocks.ts'
import { withBlockKeys } from './with-block-keys.ts'
import { withBlockRuns, withReplayedRuns } from './with-block-runs.ts'
import { withCommentEdges } from './with-comment-edges.ts'
import { withCorrections } from './with-corrections.ts'
import { withNumbering } from './with-numbering.ts'
import { type PasteHooks, withPaste } from './with-paste.ts'
import { withTypedStructure } from './with-typed-structure.ts'
import { withTypingHistory } from './with-typing-history.ts'
import { withValidBody } from './with-valid-body.ts'
import { withWords } from './with-words.ts'

/** Blocks rendered as one chunk, so that a key touches one chunk alone and the browser skips those out of sight. */
export const chunkSize = 40

export interface EditorHooks extends PasteHooks {
  /** Milliseconds of a clock that never goes back. */
  readonly now: () => number
  /** What typing corrects by itself; everything where it is absent. */
  readonly habits?: () => TypingHabits | undefined
}

/** An editor that holds `blocks`, not yet on screen. */
export function createDraftEditor(blocks: readonly Block[], hooks: EditorHooks): DraftEditorModel {
  const editor = withReact(withHistory(withBlockRuns(createEditor() as DraftEditorModel))) as DraftEditorModel
  editor.getChunkSize = node => (node === editor ? chunkSize : null)
  withCommentEdges(editor)
  withValidBody(editor)
  withValidTables(editor)
  withBlockKeys(editor)
  withWords(editor)
  withTables(editor)
  withTypedStructure(editor, () => hasHabit(hooks.habits?.(), 'structure'))
  withTypingHistory(editor, hooks.now)
  withCorrections(editor, () => hooks.habits?.())
  withNumbering(editor, () => hasHabit(hooks.habits?.(), 'renumbering'))
  withPaste(editor, hooks)
  withCompletion(editor)
  withReplayedRuns(editor)
  editor.children = startingBlocks(blocks).map(slateBlock)
  return editor
}

function startingBlocks(blocks: readonly Block[]): readonly Block[] {
  const valid = validBlocks(blocks)
  if (valid.length === 0) return [emptyParagraph()]
  // Below a table there must be a place to write on, and two that touch would look like one.
  return valid.flatMap((block, index) => {
    const isAlone = block.type !== 'table' || (valid[index + 1]?.type ?? 'table') !== 'table'
    return isAlone ? [block] : [block, emptyParagraph()]
  })
}
