import { type Descendant, Node, type Operation } from 'slate'
import { ReactEditor } from 'slate-react'
import { blockText } from '../../core/document/draft.ts'
import { offsetAt } from '../editor/caret-block.ts'
import type { DraftEditorModel } from '../editor/slate-types.ts'
import { isSlateTable, storedBlock } from '../editor/table/stored-blocks.ts'
import type { FindingStore } from './finding-store.ts'

/** The name of block `index` through all its changes; undefined where there is none. */
export function blockKey(editor: DraftEditorModel, index: number): string | undefined {
  const block = editor.children[index]
  return block && ReactEditor.findKey(editor, block).id
}

/** Carries findings along with every operation on the text. Costs the length of one block's list of runs. */
export function withFindings(editor: DraftEditorModel, store: FindingStore): DraftEditorModel {
  const { apply } = editor
  editor.apply = operation => {
    if (operation.type === 'set_selection' || operation.path.length === 0) {
      apply(operation)
      return
    }
    const follow =
      operation.path.length === 1 ? followBlock(editor, store, operation) : followRun(editor, store, operation)
    apply(operation)
    follow?.()
  }
  return editor
}

type PathOperation = Exclude<Operation, { type: 'set_selection' }>

/** For an operation on a whole block: reads what is needed before it, answers with what to do after it. */
function followBlock(
  editor: DraftEditorModel,
  store: FindingStore,
  operation: PathOperation,
): (() => void) | undefined {
  const index = operation.path[0] as number
  const key = blockKey(editor, index)
  if (!key) return undefined
  const block = editor.children[index] as Descendant
  if (isSlateTable(block) && (operation.type === 'split_node' || operation.type === 'merge_node')) {
    return () => store.remove(key)
  }
  switch (operation.type) {
    case 'remove_node':
      return () => store.remove(key)
    case 'split_node': {
      const at = offsetAt(editor, [index, operation.position], 0)
      return () => store.split(key, blockKey(editor, index + 1) as string, at)
    }
    case 'merge_node': {
      const into = blockKey(editor, index - 1) as string
      const at = blockText(storedBlock(editor.children[index - 1] as Descendant)).length
      return () => store.merge(key, into, at)
    }
    case 'set_node':
    case 'move_node':
      return () => store.touch(key)
    default:
      return undefined
  }
}

/** For an operation inside a block. Every one replaces text nodes, also where the text stays the same. */
function followRun(editor: DraftEditorModel, store: FindingStore, operation: PathOperation): (() => void) | undefined {
  const { path } = operation
  const index = path[0] as number
  const key = blockKey(editor, index)
  if (!key) return undefined
  // Where rows and cells come and go, every offset behind them is another: the table is soon checked anew.
  const isOfShape = isSlateTable(editor.children[index]) && path.length < 4 && operation.type !== 'set_node'
  if (isOfShape) return () => store.remove(key)
  const at = offsetAt(editor, path, 'offset' in operation ? operation.offset : 0)
  switch (operation.type) {
    case 'insert_text':
      return () => store.edit(key, { at, removed: 0, inserted: operation.text.length })
    case 'remove_text':
      return () => store.edit(key, { at, removed: operation.text.length, inserted: 0 })
    case 'insert_node':
      return () => store.edit(key, { at, removed: 0, inserted: Node.string(operation.node).length })
    case 'remove_node':
      return () => store.edit(key, { at, removed: Node.string(operation.node).length, inserted: 0 })
    case 'move_node':
      return () => forgetBoth(editor, store, key, operation.newPath[0] as number)
    default:
      return () => store.touch(key)
  }
}

/** Text that moves between blocks is checked again as part of both. */
function forgetBoth(editor: DraftEditorModel, store: FindingStore, key: string, target: number): void {
  store.remove(key)
  const other = blockKey(editor, target)
  if (other) store.remove(other)
}
