import { Editor, Range } from 'slate'
import type { CommentPlace } from '../../core/document/comment.ts'
import { blockText } from '../../core/document/draft.ts'
import { splitSentences } from '../../core/text/sentences.ts'
import { wordEdge, wordEnd } from '../../core/text/word-edge.ts'
import { offsetAt } from '../editor/caret-block.ts'
import { rangeIn } from '../editor/finding-places.ts'
import type { DraftEditorModel } from '../editor/slate-types.ts'
import { storedBlocks } from '../editor/table/stored-blocks.ts'

/** What parts words: a caret beside it stands in no word. */
const between = /^[\s\p{P}]*$/u

/** The words that a comment on the selection is about: those selected, at a caret its word, else its sentence. */
export function wordsOfSelection(editor: DraftEditorModel): Range | undefined {
  const { selection } = editor
  if (!selection) return undefined
  if (Range.isExpanded(selection)) return placesOf(editor, selection).length > 0 ? selection : undefined
  const { path, offset } = selection.focus
  const index = path[0] as number
  const block = storedBlocks(editor.children)[index]
  if (!block) return undefined
  const text = blockText(block)
  const at = offsetAt(editor, path, offset)
  // Cells of a table are parted by tabs and line feeds: words do not go beyond.
  const from = Math.max(text.lastIndexOf('\t', at - 1), text.lastIndexOf('\n', at - 1)) + 1
  const end = text.slice(at).search(/[\t\n]/)
  const line = text.slice(from, end === -1 ? text.length : at + end)
  const span = wordAround(line, at - from) ?? sentenceAround(line, at - from)
  return span && rangeIn(editor, index, { from: from + span.from, to: from + span.to })
}

function wordAround(text: string, at: number) {
  const to = wordEnd(text, at)
  const from = wordEdge(text, to, -1)
  const word = text.slice(from, to)
  return from <= at && !between.test(word) ? { from, to } : undefined
}

function sentenceAround(text: string, at: number) {
  const sentences = splitSentences(text)
  return sentences.find(({ from, to }) => from <= at && at <= to) ?? sentences.at(-1)
}

/** The stretches of blocks that a range covers, without those that hold no text. */
export function placesOf(editor: DraftEditorModel, range: Range): readonly CommentPlace[] {
  const [start, end] = Range.edges(range)
  const [first, last] = [start.path[0] as number, end.path[0] as number]
  return storedBlocks(editor.children)
    .slice(first, last + 1)
    .map((block, at): CommentPlace => {
      const index = first + at
      return {
        block: index,
        from: index === first ? offsetAt(editor, start.path, start.offset) : 0,
        to: index === last ? offsetAt(editor, end.path, end.offset) : blockText(block).length,
      }
    })
    .filter(({ from, to }) => to > from)
}

/** The words of a range as a suggestion may change them. */
export function textOf(editor: DraftEditorModel, range: Range): string {
  return placesOf(editor, range)
    .map(({ block, from, to }) => blockText(storedBlocks(editor.children)[block] as never).slice(from, to))
    .join('\n')
}

/** Whether a suggestion can be made on a range: inside one cell, or on text without tables. */
export function canSuggest(editor: DraftEditorModel, range: Range): boolean {
  const isInTable = placesOf(editor, range).some(({ block }) => storedBlocks(editor.children)[block]?.type === 'table')
  return !isInTable || !/[\t\n]/.test(textOf(editor, Editor.unhangRange(editor, range)))
}
