import { Node } from 'slate'
import { HistoryEditor } from 'slate-history'
import { ReactEditor } from 'slate-react'
import type { BlockType } from '../../core/document/draft.ts'
import { recogniseLine, recogniseTyped } from '../../core/document/recognise.ts'
import { type BlockKind, isKeptByHand, keepByHand, setBlockKind } from './block-origin.ts'
import { caretBlock } from './caret-block.ts'
import type { DraftEditorModel, SlateBlock } from './slate-types.ts'
import { isTextBlock } from './table/stored-blocks.ts'
import { kindUnderSignature, signaturesAbove } from './typed-closing.ts'

/** Numerals alone begin many a sentence: 一年来, 十分. Only with its mark does one begin a heading. */
const numeralsAlone = /^[一二三四五六七八九十百]+$/

/** How far from the top an address may stand. */
const headLength = 8
const body = new Set<BlockType>(['heading', 'salutation', 'mainRecipient', 'attachmentNote', 'signature'])

/**
 * Recognises structure while it is typed: the paragraph whose text comes to read 一、, （一）, 1. or a salutation turns into
 * that element, as an undo step of its own, and back into a paragraph when it reads on as a sentence. Text that already
 * read so when it was opened stays what it is, and so does a block whose type the author chose, by command or by undoing
 * a recognition. `isOn` is asked at each key; where it is off, only the date that Enter guessed under a signature is mended.
 */
export function withTypedStructure(editor: DraftEditorModel, isOn: () => boolean): DraftEditorModel {
  const { insertText, undo } = editor
  const recognitions = new WeakSet<object>()
  const recognised = new WeakSet<object>()
  const underSignature = new WeakSet<object>()
  const signatures = new WeakMap<object, readonly object[]>()
  const remember = (key: object) => {
    recognised.add(key)
    const batch = editor.history.undos.at(-1)
    if (batch) recognitions.add(batch)
  }

  editor.insertText = (text, options) => {
    const before = caretBlock(editor)
    insertText(text, options)
    const after = caretBlock(editor)
    if (!before || !after || options?.at || before[1][0] !== after[1][0]) return
    const [block, [index]] = after
    if (isKeptByHand(editor, block)) return
    const key = ReactEditor.findKey(editor, block)
    if ((block.type === 'dateOfIssue' && !signatures.has(key)) || underSignature.has(key)) {
      const kind = kindUnderSignature(editor, index as number)
      if (!kind || isOfKind(block, kind)) return
      HistoryEditor.withNewBatch(editor, () => setBlockKind(editor, index as number, kind))
      remember(key)
      underSignature.add(key)
      return
    }
    if (!isOn()) return
    const signed = signaturesAbove(editor, index as number)
    if (signed.length > 0) {
      HistoryEditor.withNewBatch(editor, () => {
        for (const at of signed) setBlockKind(editor, at, { type: 'signature' })
        setBlockKind(editor, index as number, { type: 'dateOfIssue' })
      })
      remember(key)
      signatures.set(
        key,
        signed.map(at => ReactEditor.findKey(editor, editor.children[at] as SlateBlock)),
      )
      return
    }
    const kind = recognised.has(key)
      ? readAs(editor, index as number, Node.string(block))
      : comesToRead(editor, index as number, before[0], block)
    if (!kind || isOfKind(block, kind)) return
    HistoryEditor.withNewBatch(editor, () => {
      setBlockKind(editor, index as number, kind)
      // What looked like the date of issue reads on as a sentence: the lines above it sign nothing.
      for (const [at, above] of editor.children.entries()) {
        if (signatures.get(key)?.includes(ReactEditor.findKey(editor, above)))
          setBlockKind(editor, at, { type: 'paragraph' })
      }
    })
    signatures.delete(key)
    remember(key)
  }

  editor.undo = () => {
    const batch = editor.history.undos.at(-1)
    undo()
    if (!batch || !recognitions.has(batch)) return
    for (const operation of batch.operations) {
      const block = operation.type === 'set_node' ? editor.children[operation.path[0] as number] : undefined
      if (isTextBlock(block)) keepByHand(editor, block)
    }
  }
  return editor
}

function isOfKind(block: SlateBlock, { type, level }: BlockKind): boolean {
  return block.type === type && block.level === level
}

/** What a paragraph turns into by the last change of its text; undefined where it stays a paragraph. */
function comesToRead(editor: DraftEditorModel, index: number, before: SlateBlock, after: SlateBlock) {
  if (before.type !== 'paragraph' || after.type !== 'paragraph') return undefined
  const kind = readAs(editor, index, Node.string(after))
  const earlier = readAs(editor, index, Node.string(before))
  return kind.type === earlier.type && kind.level === earlier.level ? undefined : kind
}

/** What the text of block `index` reads as. Addresses stand above the body alone. */
export function readAs(editor: DraftEditorModel, index: number, text: string): BlockKind {
  if (numeralsAlone.test(text.trim())) return { type: 'paragraph' }
  const above = editor.children.slice(Math.max(0, index - headLength), index) as SlateBlock[]
  const previous = above.findLast(block => Node.string(block).trim() !== '')?.type
  const kind = recogniseLine(text, previous)
  if (kind.type !== 'paragraph' || index >= headLength || above.some(block => body.has(block.type))) return kind
  return recogniseTyped(text) ?? kind
}
