import type { Operation } from 'slate'
import type { DraftFreedom } from '../../core/document/draft-status.ts'
import { isSameText } from '../../core/review/review-edit.ts'
import type { DraftEditorModel } from './slate-types.ts'
import { storedBlocks } from './table/stored-blocks.ts'

/** What a person's acts on the paper call: none of them begins in a draft that is locked. */
const writing = [
  'insertText',
  'insertBreak',
  'insertSoftBreak',
  'insertData',
  'insertFragment',
  'insertNode',
  'insertNodes',
  'delete',
  'deleteBackward',
  'deleteForward',
  'deleteFragment',
  'removeNodes',
  'moveNodes',
  'addMark',
  'removeMark',
] as const satisfies readonly (keyof DraftEditorModel)[]

/** The most operations that one act may ask for in vain. */
const mostRefused = 20_000

/** Editors in which remarks are being put on words just now. */
const remarking = new WeakSet<DraftEditorModel>()

/**
 * Keeps the words of a draft that is being reviewed or final, whatever asks for a change: keys, commands, pasting, undo.
 * Comments come and go as long as `freedom` says so. `onRefused` is told of acts that were kept off. To be the outermost
 * plugin.
 */
export function withLock(
  editor: DraftEditorModel,
  freedom: () => DraftFreedom,
  onRefused: () => void = () => undefined,
): DraftEditorModel {
  const { apply, undo, redo } = editor
  let refused = 0

  /** What goes on until it has its way would go on for ever. */
  const refuse = () => {
    if (refused === 0) queueMicrotask(() => (refused = 0))
    if (++refused > mostRefused) throw new Error('A change of a locked draft does not end')
  }

  editor.apply = operation => {
    const free = freedom()
    const isFree = free === 'all' || operation.type === 'set_selection' || remarking.has(editor)
    if (isFree || (free === 'review' && isRemark(operation))) apply(operation)
    else refuse()
  }

  for (const name of writing) {
    const write = editor[name] as (...args: readonly unknown[]) => unknown
    const guarded = (...args: readonly unknown[]) => {
      if (freedom() === 'all' || remarking.has(editor)) return write(...args)
      onRefused()
      // What pasting asks is whether it was dealt with.
      return true
    }
    Object.assign(editor, { [name]: guarded })
  }

  const replay = (stack: 'undos' | 'redos', go: () => void, back: () => void) => {
    const free = freedom()
    if (free === 'all') go()
    else if (free === 'review' && isRemarkStep(editor.history[stack].at(-1)))
      remark(editor, () => unlessWords(go, back))
  }

  /** A step that turns out to change words is taken back at once. */
  const unlessWords = (go: () => void, back: () => void) => {
    const before = storedBlocks(editor.children)
    go()
    const after = storedBlocks(editor.children)
    const isSame = before.length === after.length && before.every((block, at) => isSameText(block, after[at]))
    if (!isSame) back()
  }

  editor.undo = () => replay('undos', undo, redo)
  editor.redo = () => replay('redos', redo, undo)
  return editor
}

/** Runs changes that put comments on words or take them off, by whichever operations, in a draft that is being reviewed. */
export function remark(editor: DraftEditorModel, run: () => void): void {
  const isInner = remarking.has(editor)
  remarking.add(editor)
  try {
    run()
  } finally {
    if (!isInner) remarking.delete(editor)
  }
}

/** Whether an operation changes nothing but the comments that runs bear, and how the text is divided into runs for them. */
function isRemark(operation: Operation): boolean {
  switch (operation.type) {
    case 'set_node':
      return Object.keys({ ...operation.properties, ...operation.newProperties }).every(name => name === 'comments')
    case 'split_node':
    case 'merge_node':
      return !('type' in operation.properties) && operation.path.length > 1
    default:
      return false
  }
}

/** Steps of form, genre and limits are none that a review may take back. */
function isRemarkStep(step: object | undefined): boolean {
  return step !== undefined && !('fields' in step || 'limits' in step || 'facts' in step)
}
