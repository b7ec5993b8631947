import { Editor, Node, type Operation, Path, Transforms } from 'slate'
import { isSameIds } from '../../core/document/add-run.ts'
import { type Block, blockText, type TextRun } from '../../core/document/draft.ts'
import { offsetAt } from './caret-block.ts'
import { replaceText } from './fix-all.ts'
import type { DraftEditorModel, SlateText } from './slate-types.ts'
import { slateBlock } from './table/stored-blocks.ts'
import { insertRun, removeRun } from './with-block-runs.ts'
import { keepingRuns } from './with-comment-edges.ts'

/**
 * Makes the body that of `after` where it is `before` now: words are put in place of others inside their paragraphs, marks of
 * comments come and go without a word being touched, and only paragraphs that are joined or parted are put in anew.
 * Selection, findings and what is known of a paragraph stay with it. The undo step is the caller's.
 */
export function writeBlocks(editor: DraftEditorModel, before: readonly Block[], after: readonly Block[]): void {
  const shorter = Math.min(before.length, after.length)
  let at = 0
  while (at < shorter && before[at] === after[at]) at++
  let tail = 0
  while (tail < shorter - at && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail++
  Editor.withoutNormalizing(editor, () => {
    if (before.length === after.length) {
      for (let index = at; index < after.length - tail; index++) {
        writeBlock(editor, index, before[index] as Block, after[index] as Block)
      }
    } else exchange(editor, at, before.length - tail - at, after.slice(at, after.length - tail))
  })
}

function exchange(editor: DraftEditorModel, at: number, remove: number, insert: readonly Block[]): void {
  const holdsCaret = editor.selection !== null
  insertRun(editor, at + remove, insert.map(slateBlock))
  removeRun(editor, at, remove)
  if (holdsCaret) Transforms.select(editor, Editor.start(editor, [Math.min(at, editor.children.length - 1)]))
}

function writeBlock(editor: DraftEditorModel, index: number, before: Block, after: Block): void {
  if (before === after) return
  if (before.type !== after.type || before.level !== after.level || before.table !== after.table) {
    exchange(editor, index, 1, [after])
    return
  }
  const change = changeBetween(blockText(before), blockText(after))
  if (change) keepingRuns(editor, () => replaceText(editor, index, change))
  writeComments(editor, index, after.children)
}

/** The stretch of a text that gives way to another; undefined where nothing does. */
function changeBetween(before: string, after: string) {
  if (before === after) return undefined
  const shorter = Math.min(before.length, after.length)
  let from = 0
  while (from < shorter && before[from] === after[from]) from++
  let same = 0
  while (same < shorter - from && before.at(-1 - same) === after.at(-1 - same)) same++
  return { range: { from, to: before.length - same }, text: after.slice(from, after.length - same) }
}

/** Has the runs of block `index` bear the comments that `runs` bear at the same places. */
function writeComments(editor: DraftEditorModel, index: number, runs: readonly TextRun[]): void {
  const block = Node.get(editor, [index])
  for (const [run, inside] of [...Node.texts(block)].toReversed()) {
    const path = [index, ...inside]
    const start = offsetAt(editor, path, 0)
    for (const { from, to, comments } of partsWithin(runs, start, start + run.text.length).toReversed()) {
      if (isSameIds(comments, run.comments)) continue
      setComments(editor, path, run, from - start, to - start, comments)
    }
  }
}

interface MarkedPart {
  readonly from: number
  readonly to: number
  readonly comments: readonly string[] | undefined
}

/** The parts of runs inside a stretch of their text, neighbours with the same comments joined. */
function partsWithin(runs: readonly TextRun[], from: number, to: number): readonly MarkedPart[] {
  const parts: MarkedPart[] = []
  let at = 0
  for (const { text, comments } of runs) {
    const part = { from: Math.max(from, at), to: Math.min(to, at + text.length), comments }
    at += text.length
    if (part.to <= part.from) continue
    const last = parts.at(-1)
    if (last && isSameIds(last.comments, comments)) parts[parts.length - 1] = { ...last, to: part.to }
    else parts.push(part)
  }
  return parts
}

function setComments(
  editor: DraftEditorModel,
  path: Path,
  run: SlateText,
  from: number,
  to: number,
  comments: readonly string[] | undefined,
): void {
  const { text, ...properties } = run
  const present = Node.get(editor, path) as SlateText
  if (to < present.text.length) editor.apply({ type: 'split_node', path, position: to, properties } as Operation)
  if (from > 0) editor.apply({ type: 'split_node', path, position: from, properties } as Operation)
  editor.apply({
    type: 'set_node',
    path: from > 0 ? Path.next(path) : path,
    properties: run.comments ? { comments: run.comments } : {},
    newProperties: comments ? { comments } : {},
  } as Operation)
}
