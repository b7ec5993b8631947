import { Editor, Node, Range, Transforms } from 'slate'
import type { BlockType } from '../../core/document/draft.ts'
import { headingMarker } from '../../core/document/recognise.ts'
import { keepByHand, setBlockKind } from './block-origin.ts'
import { caretBlock } from './caret-block.ts'
import type { DraftEditorModel, SlateBlock } from './slate-types.ts'

/** Elements that go on into a block of the same type at Enter. After all others a paragraph follows. */
const continued = new Set<BlockType>(['paragraph', 'attachmentNote', 'note'])

/** The type of the block that Enter opens after one of `type`. A signature above the date is followed by another one. */
function typeAfter(type: BlockType, below: BlockType | undefined): BlockType {
  if (type === 'signature') return below === 'dateOfIssue' || below === 'signature' ? 'signature' : 'dateOfIssue'
  return continued.has(type) ? type : 'paragraph'
}

/**
 * What Enter, Shift+Enter and Backspace do in blocks of different types: a paragraph follows a heading, a special block
 * becomes a paragraph before it merges, a title is not swallowed by the paragraph under it, and Enter behind a title goes
 * on in the empty paragraph that waits there.
 */
export function withBlockKeys(editor: DraftEditorModel): DraftEditorModel {
  const { deleteBackward, insertBreak, shouldMergeNodesRemovePrevNode } = editor

  editor.shouldMergeNodesRemovePrevNode = (previous, current) => {
    const [above] = previous
    const [below] = current
    if (Node.isElement(above) && above.type === 'title' && Node.string(below) === '') return false
    return shouldMergeNodesRemovePrevNode(previous, current)
  }

  editor.insertBreak = () => {
    Editor.withoutNormalizing(editor, () => {
      if (editor.selection && Range.isExpanded(editor.selection)) Transforms.delete(editor)
      const entry = caretBlock(editor)
      if (!entry || !editor.selection) {
        insertBreak()
        return
      }
      const [block, path] = entry
      const empty = Node.string(block) === ''
      const atStart = Editor.isStart(editor, editor.selection.anchor, path)
      if (empty && block.type !== 'paragraph' && block.type !== 'title') {
        setBlockKind(editor, path[0] as number, { type: 'paragraph' })
        return
      }
      const below = editor.children[(path[0] as number) + 1] as SlateBlock | undefined
      const next = typeAfter(block.type, below?.type)
      if (block.type === 'title' && isEmptyParagraph(below) && Editor.isEnd(editor, editor.selection.anchor, path)) {
        Transforms.select(editor, Editor.start(editor, [(path[0] as number) + 1]))
        return
      }
      insertBreak()
      if (next === block.type) return
      if (block.type === 'heading' && partedBeforeNumber(editor, path[0] as number)) {
        setBlockKind(editor, path[0] as number, { type: 'paragraph' })
        return
      }
      const opened = (path[0] as number) + (atStart && !empty ? 0 : 1)
      setBlockKind(editor, opened, { type: next })
      if (Node.string(editor.children[opened] as SlateBlock) === '') {
        Transforms.unsetNodes(editor, 'bold', { at: [opened], match: Node.isText })
      }
    })
  }

  // Text holds no line ends: Shift+Enter opens another block of the same type, as for a title of two lines.
  editor.insertSoftBreak = () => {
    insertBreak()
  }

  editor.deleteBackward = unit => {
    const entry = caretBlock(editor)
    const { selection } = editor
    if (!entry || !selection || Range.isExpanded(selection) || !Editor.isStart(editor, selection.anchor, entry[1])) {
      deleteBackward(unit)
      return
    }
    const [block, path] = entry
    const index = path[0] as number
    if (block.type !== 'paragraph' && block.type !== 'title') {
      setBlockKind(editor, index, { type: 'paragraph' })
      keepByHand(editor, editor.children[index] as SlateBlock)
      return
    }
    const above = editor.children[index - 1] as SlateBlock | undefined
    if (above?.type === 'title' && block.type !== 'title' && Node.string(above) === '') {
      Transforms.select(editor, Editor.end(editor, [index - 1]))
      if (Node.string(block) === '') Transforms.removeNodes(editor, { at: path })
      return
    }
    deleteBackward(unit)
  }
  return editor
}

/** Whether a heading was parted before its number: text came to stand in front of it, and is no heading now. */
function partedBeforeNumber(editor: DraftEditorModel, index: number): boolean {
  const [above, below] = [index, index + 1].map(at => Node.string(editor.children[at] as SlateBlock))
  return Boolean(above) && !headingMarker(above ?? '') && headingMarker(below ?? '') !== undefined
}

function isEmptyParagraph(block: SlateBlock | undefined): boolean {
  return block?.type === 'paragraph' && Node.string(block) === ''
}
