import { Node } from 'slate'
import { recogniseClosing } from '../../core/document/recognise-closing.ts'
import { recogniseLine } from '../../core/document/recognise-line.ts'
import { isAttachmentHead, isBareDate, isSignatureShaped, mayBeDate } from '../../core/document/recognise-words.ts'
import { type BlockKind, isKeptByHand } from './block-origin.ts'
import type { DraftEditorModel, SlateBlock } from './slate-types.ts'
import { isTextBlock } from './table/stored-blocks.ts'

/** How many blocks above the date are read for names. */
const reach = 8

/**
 * The lines above block `index` that sign the draft, once the block holds a date, nothing but empty lines stands behind it
 * and text above. Empty where it is no date of issue: a date on its own line alone is none, many a sentence begins with one.
 */
export function signaturesAbove(editor: DraftEditorModel, index: number): readonly number[] {
  const block = editor.children[index]
  if (!isTextBlock(block) || block.type !== 'paragraph' || !isBareDate(Node.string(block).trim())) return []
  if (editor.children.slice(index + 1).some(below => Node.string(below).trim() !== '')) return []
  const from = Math.max(0, index - reach)
  const lines = editor.children
    .slice(from, index + 1)
    .map((one, at) => ({ text: isTextBlock(one) ? Node.string(one).trim() : '', paragraph: from + at }))
    .filter(line => line.text !== '')
  const closing = recogniseClosing(lines, 0)
  return lines
    .filter((_, at) => closing.get(at) === 'signature')
    .map(line => line.paragraph)
    .filter(at => {
      const one = editor.children[at] as SlateBlock
      return one.type === 'paragraph' && !isKeptByHand(editor, one)
    })
}

/**
 * What a line under a signature is, where Enter or a paste opened it as the date of issue: a date while it may come to be
 * one, a further signature where an office is named (联合行文), else what its text reads as. Undefined where block `index`
 * is no such line.
 */
export function kindUnderSignature(editor: DraftEditorModel, index: number): BlockKind | undefined {
  const block = editor.children[index]
  if (!isTextBlock(block) || isKeptByHand(editor, block)) return undefined
  const above = (editor.children as SlateBlock[]).slice(0, index).findLast(one => Node.string(one).trim() !== '')
  if (above?.type !== 'signature') return undefined
  const text = Node.string(block).trim()
  if (mayBeDate(text)) return { type: 'dateOfIssue' }
  const read = recogniseLine(text, 'signature')
  if (read.type !== 'paragraph') return read
  return { type: isSignatureShaped(text) && !isAttachmentHead(text) ? 'signature' : 'paragraph' }
}
