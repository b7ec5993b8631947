import { Transforms } from 'slate'
import { ReactEditor } from 'slate-react'
import type { BlockType, HeadingLevel } from '../../core/document/draft.ts'
import type { DraftEditorModel, SlateBlock } from './slate-types.ts'

/** What a block is to become. */
export interface BlockKind {
  readonly type: BlockType
  readonly level?: HeadingLevel
}

const setByHand = new WeakSet<object>()

/** Remembers that the author chose what this block is, so that typing in it never changes its type again. */
export function keepByHand(editor: DraftEditorModel, block: SlateBlock): void {
  setByHand.add(ReactEditor.findKey(editor, block))
}

export function isKeptByHand(editor: DraftEditorModel, block: SlateBlock): boolean {
  return setByHand.has(ReactEditor.findKey(editor, block))
}

/** Makes the block at `index` what `kind` says. */
export function setBlockKind(editor: DraftEditorModel, index: number, kind: BlockKind): void {
  if (kind.level === undefined) Transforms.unsetNodes(editor, 'level', { at: [index] })
  Transforms.setNodes(editor, kind.level === undefined ? { type: kind.type } : { ...kind }, { at: [index] })
}
