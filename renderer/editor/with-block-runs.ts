import { Editor, type Operation, Path, PathRef, Point, PointRef, Range, RangeRef } from 'slate'
import type { DraftEditorModel, SlateBlock, SlateTable } from './slate-types.ts'
import { isTextBlock } from './table/stored-blocks.ts'
import { isValidBlock } from './valid-blocks.ts'

type BlockOperation = Extract<Operation, { type: 'insert_node' | 'remove_node' }>

/** Blocks from which on they come and go as a run. */
const leastRun = 64

interface Runs {
  /** The lengths of the runs to come, in operations; an operation that belongs to none is one of 1. */
  lengths: readonly number[]
  /** How many operations of the run at hand are still to come. */
  left: number
  pending: BlockOperation[]
  /** What the operation at hand leaves to be normalised; undefined where Slate is to say. */
  dirty: Path[] | undefined
}

const runsOf = new WeakMap<DraftEditorModel, Runs>()

/**
 * Lets thousands of blocks come or go as one change of the body. Slate copies the body and looks over all paths at every
 * operation, which at 500,000 characters takes half a minute. Everything above still sees each operation, so that undo,
 * findings and numbers go on as ever; only the body changes once, at the last of them. To be the innermost plugin.
 */
export function withBlockRuns(editor: DraftEditorModel): DraftEditorModel {
  const { apply, getDirtyPaths } = editor
  const runs: Runs = { lengths: [], left: 0, pending: [], dirty: undefined }
  runsOf.set(editor, runs)

  editor.getDirtyPaths = operation => runs.dirty ?? getDirtyPaths(operation)

  editor.apply = operation => {
    if (operation.type === 'set_selection' || !isInRun(runs)) {
      apply(operation)
      return
    }
    runs.pending.push(operation as BlockOperation)
    if (runs.left > 0) {
      editor.operations.push(operation)
      return
    }
    const run = runs.pending
    runs.pending = []
    applyButLast(editor, run)
    runs.dirty = dirtyAfter(run, getDirtyPaths)
    try {
      apply(operation)
    } finally {
      runs.dirty = undefined
    }
  }
  return editor
}

/**
 * Takes back and redoes what came or went in runs as runs again, and deletes many blocks as one. To be the outermost plugin
 * of those that change undoing and deleting.
 */
export function withReplayedRuns(editor: DraftEditorModel): DraftEditorModel {
  const { undo, redo, delete: deleteText } = editor
  editor.undo = () => inRuns(editor, runLengths(editor.history.undos.at(-1)?.operations ?? []).toReversed(), undo)
  editor.redo = () => inRuns(editor, runLengths(editor.history.redos.at(-1)?.operations ?? []), redo)
  editor.delete = options => {
    const { selection } = editor
    if (options?.at === undefined && selection && Range.isExpanded(selection)) removeBetween(editor, selection)
    deleteText(options)
  }
  return editor
}

/** Inserts blocks at the top of the body, before the one at `index`. Selection and undo step are the caller's. */
export function insertRun(editor: DraftEditorModel, index: number, blocks: readonly (SlateBlock | SlateTable)[]): void {
  Editor.withoutNormalizing(editor, () => {
    inRuns(editor, [blocks.length], () => {
      for (const [at, node] of blocks.entries()) editor.apply({ type: 'insert_node', path: [index + at], node })
    })
  })
}

/** Takes out `count` blocks from the top of the body, from `index` on. Selection and undo step are the caller's. */
export function removeRun(editor: DraftEditorModel, index: number, count: number): void {
  Editor.withoutNormalizing(editor, () => {
    inRuns(editor, [count], () => {
      for (let at = index + count - 1; at >= index; at--) {
        editor.apply({ type: 'remove_node', path: [at], node: editor.children[at] as SlateBlock })
      }
    })
  })
}

/** Takes out the whole blocks between those in which a range begins and ends. */
function removeBetween(editor: DraftEditorModel, range: Range): void {
  const [start, end] = Range.edges(range)
  const [first, last] = [(start.path[0] as number) + 1, (end.path[0] as number) - 1]
  if (last - first + 1 < leastRun) return
  removeRun(editor, first, last - first + 1)
}

function inRuns(editor: DraftEditorModel, lengths: readonly number[], run: () => void): void {
  const runs = runsOf.get(editor)
  if (!runs) {
    run()
    return
  }
  runs.lengths = lengths
  runs.left = 0
  try {
    run()
  } finally {
    runs.lengths = []
    runs.left = 0
    // A run that was broken off: what has come of it is put in after all.
    const rest = runs.pending
    runs.pending = []
    if (rest.length > 0) applyButLast(editor, [...rest, rest.at(-1) as BlockOperation])
  }
}

/** Whether the operation at hand belongs to a run that is long enough; counts it. */
function isInRun(runs: Runs): boolean {
  if (runs.left === 0) {
    const [next, ...others] = runs.lengths
    if (next === undefined) return false
    runs.lengths = others
    if (next < leastRun) {
      if (next > 1) runs.lengths = [...Array.from({ length: next - 1 }, () => 1), ...others]
      return false
    }
    runs.left = next
  }
  runs.left--
  return true
}

/** Divides operations into runs: blocks inserted one below the other, or taken out from the last to the first. */
export function runLengths(operations: readonly Operation[]): readonly number[] {
  const lengths: number[] = []
  let last: Operation | undefined
  for (const operation of operations) {
    if (last && goesOn(last, operation)) lengths[lengths.length - 1] = (lengths.at(-1) as number) + 1
    else lengths.push(1)
    last = operation
  }
  return lengths
}

function goesOn(last: Operation, next: Operation): boolean {
  if (last.type !== next.type || (next.type !== 'insert_node' && next.type !== 'remove_node')) return false
  const [from, to] = [(last as BlockOperation).path, next.path]
  if (from.length !== 1 || to.length !== 1) return false
  return to[0] === (from[0] as number) + (next.type === 'insert_node' ? 1 : -1)
}

/** Changes the body, and all that points into it, by all operations of a run but its last. */
function applyButLast(editor: DraftEditorModel, run: readonly BlockOperation[]): void {
  const before = run.slice(0, -1)
  const [first] = before
  if (!first) return
  for (const operation of before) {
    for (const ref of Editor.pathRefs(editor)) PathRef.transform(ref, operation)
    for (const ref of Editor.pointRefs(editor)) PointRef.transform(ref, operation)
    for (const ref of Editor.rangeRefs(editor)) RangeRef.transform(ref, operation)
  }
  const { children, selection } = editor
  const isInsert = first.type === 'insert_node'
  const from = isInsert ? (first.path[0] as number) : ((before.at(-1) as BlockOperation).path[0] as number)
  const nodes = isInsert ? before.map(operation => operation.node) : []
  editor.children = [
    ...children.slice(0, from),
    ...(nodes as typeof children),
    ...children.slice(isInsert ? from : from + before.length),
  ]
  if (!selection) return
  const anchor = movedBy(selection.anchor, before)
  const focus = movedBy(selection.focus, before)
  editor.selection = anchor && focus ? { anchor, focus } : null
}

function movedBy(point: Point, operations: readonly BlockOperation[]): Point | null {
  let moved: Point | null = point
  for (const operation of operations) {
    if (!moved) return null
    moved = Point.transform(moved, operation)
  }
  return moved
}

/**
 * What a run leaves to be normalised: the body itself, the block behind it, and those blocks of it that are not yet as
 * they should be. Nearly all are: they were made valid, or stood in the body before.
 */
function dirtyAfter(run: readonly BlockOperation[], getDirtyPaths: (operation: Operation) => Path[]): Path[] {
  const last = run.at(-1) as BlockOperation
  const behind = last.type === 'insert_node' ? Path.next(last.path) : last.path
  const unsound = run.filter(
    ({ type, node }) =>
      type === 'insert_node' && !(isTextBlock(node as SlateBlock) && isValidBlock(node as SlateBlock)),
  )
  return [[], behind, [...behind, 0], ...unsound.flatMap(operation => getDirtyPaths(operation))]
}
