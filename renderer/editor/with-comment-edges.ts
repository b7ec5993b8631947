import { Editor, Node, type Operation, type Path, Path as Paths, Point, Range } from 'slate'
import { HistoryEditor } from 'slate-history'
import { isSameIds, withText } from '../../core/document/add-run.ts'
import { sharedIds } from '../../core/review/marked-runs.ts'
import { hasSoundComments, lookOf } from './run-look.ts'
import type { DraftEditorModel, SlateText } from './slate-types.ts'

type InsertText = Extract<Operation, { type: 'insert_text' }>

/** How many runs are looked through for one that holds text, beyond the ends of a block. */
const reach = 20

const kept = new WeakSet<DraftEditorModel>()

/**
 * Keeps comments on their words, as Word does: what is typed inside them belongs to them, what is typed at either end does
 * not, and no empty run bears one. Text that comes at a caret bears the comments that stand on both sides of it. To stand
 * below all plugins that follow text: they see the one operation, the run that it goes into is chosen here.
 */
export function withCommentEdges(editor: DraftEditorModel): DraftEditorModel {
  const { apply, insertText, normalizeNode } = editor

  editor.apply = operation => {
    // Taking back and redoing bring the runs along.
    const isOwn = operation.type !== 'insert_text' || HistoryEditor.isSaving(editor) === false || kept.has(editor)
    if (isOwn || !Node.has(editor, operation.path)) apply(operation)
    else insertBetween(editor, operation, apply)
  }

  editor.insertText = (text, options) => {
    const { marks, selection } = editor
    if (marks && selection && options?.at === undefined) {
      const { comments: _, ...look } = marks
      const between = commentsBetween(editor, Range.start(selection))
      editor.marks = between ? { ...look, comments: between } : look
    }
    insertText(text, options)
  }

  editor.normalizeNode = (entry, options) => {
    const [node, path] = entry
    if (!Node.isText(node) || hasSoundComments(node)) {
      normalizeNode(entry, options)
      return
    }
    const comments = node.text === '' ? undefined : lookOf({ ...node }).comments
    editor.apply({
      type: 'set_node',
      path,
      properties: { comments: node.comments } as Partial<SlateText>,
      newProperties: comments ? { comments } : {},
    })
  }
  return editor
}

/** Lets text that is put in place of other words bear their comments: it goes into the run that it is given. */
export function keepingRuns<T>(editor: DraftEditorModel, change: () => T): T {
  if (kept.has(editor)) return change()
  kept.add(editor)
  try {
    return change()
  } finally {
    kept.delete(editor)
  }
}

/** The comments that text coming at a point belongs to: those that stand on both sides of it. */
export function commentsBetween(editor: DraftEditorModel, { path, offset }: Point): readonly string[] | undefined {
  const run = Node.get(editor, path) as SlateText
  const before = offset > 0 ? run.comments : neighbour(editor, path, true)?.comments
  if (!before) return undefined
  return sharedIds(before, offset < run.text.length ? run.comments : neighbour(editor, path, false)?.comments)
}

/** The next run that holds text, in the block or beyond its end. */
function neighbour(editor: DraftEditorModel, path: Path, reverse: boolean): SlateText | undefined {
  let left = reach
  for (const [run, at] of Node.texts(editor, { from: path, reverse })) {
    if (run.text !== '' && !Paths.equals(at, path)) return run
    if (left-- === 0) return undefined
  }
  return undefined
}

/** Puts text into a run that bears just the comments on both sides of it: the one given, a neighbour, or a new one. */
function insertBetween(editor: DraftEditorModel, operation: InsertText, apply: (operation: Operation) => void): void {
  const { path, offset } = operation
  const run = Node.get(editor, path) as SlateText
  const isInside = offset > 0 && offset < run.text.length
  const comments = isInside ? run.comments : commentsBetween(editor, operation)
  if (isSameIds(comments, run.comments)) {
    apply(operation)
    return
  }
  const { comments: _, ...plain } = run
  const look = { ...withText({ ...plain, ...(comments && { comments }) }, ''), text: '' }
  const put = (to: Path, at: number) => apply({ ...operation, path: to, offset: at })
  Editor.withoutNormalizing(editor, () => {
    if (run.text === '') {
      setComments(run, path, comments, apply)
      apply(operation)
      return
    }
    const isEnd = offset > 0
    const beside = isEnd ? Paths.next(path) : path.at(-1) === 0 ? undefined : Paths.previous(path)
    const other = beside && Node.has(editor, beside) ? (Node.get(editor, beside) as SlateText) : undefined
    if (beside && other && isSameIds(other.comments, comments) && (other.bold === true) === (run.bold === true)) {
      const at = isEnd ? 0 : other.text.length
      // The browser may have written into the run at the caret already: as a new one it is drawn anew.
      setComments(run, path, run.comments && [...run.comments], apply)
      moveCaret(editor, operation, { path: beside, offset: at }, apply)
      put(beside, at)
      return
    }
    const { text: _text, ...properties } = isEnd ? look : run
    apply({ type: 'split_node', path, position: offset, properties })
    if (isEnd) {
      put(Paths.next(path), 0)
      return
    }
    setComments({ ...run, text: '' }, path, comments, apply)
    moveCaret(editor, { path: Paths.next(path), offset: 0 }, { path, offset: 0 }, apply)
    put(path, 0)
  })
}

function setComments(
  { comments: before }: SlateText,
  path: Path,
  comments: readonly string[] | undefined,
  apply: (operation: Operation) => void,
): void {
  apply({
    type: 'set_node',
    path,
    properties: (before ? { comments: before } : {}) as Partial<SlateText>,
    newProperties: (comments ? { comments } : {}) as Partial<SlateText>,
  })
}

/** Takes the caret along, so that it stands behind what is put in. */
function moveCaret(editor: DraftEditorModel, from: Point, to: Point, apply: (operation: Operation) => void): void {
  const { selection } = editor
  if (!selection || !Range.isCollapsed(selection)) return
  if (!Point.equals(selection.anchor, { path: from.path, offset: from.offset })) return
  const moved = { path: to.path, offset: to.offset }
  apply({ type: 'set_selection', properties: selection, newProperties: { anchor: moved, focus: moved } })
}
