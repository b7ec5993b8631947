import { type Descendant, Editor, Node, type NodeEntry, type Path, Transforms } from 'slate'
import type { DraftEditorModel, SlateBlock, SlateText } from './slate-types.ts'
import { isTextBlock } from './table/stored-blocks.ts'
import { emptyParagraph, isBlockType, isHeadingLevel, lineEnd } from './valid-blocks.ts'

const blockKeys = new Set(['type', 'level', 'children'])
const textKeys = new Set(['text', 'bold', 'comments'])

/**
 * Keeps the body what storage expects: at least one block; at the top only blocks of our types; in them only text; no line
 * end within a text, because a line is a block. Nothing that holds text is dropped on the way.
 */
export function withValidBody(editor: DraftEditorModel): DraftEditorModel {
  const { normalizeNode } = editor
  editor.normalizeNode = (entry, options) => {
    const [node, path] = entry
    const mended =
      path.length === 0
        ? mendBody(editor)
        : path.length === 1 && isTextBlock(node as Descendant)
          ? mendBlock(editor, [node as SlateBlock, path])
          : Node.isElement(node) || path.length > 2
            ? false
            : mendText(editor, node as SlateText, path)
    if (!mended) normalizeNode(entry, options)
  }
  return editor
}

function mendBody(editor: DraftEditorModel): boolean {
  if (editor.children.length === 0) {
    Transforms.insertNodes(editor, emptyParagraph() as SlateBlock, { at: [0] })
    return true
  }
  const loose = editor.children.findIndex(child => Node.isText(child))
  if (loose === -1) return false
  Transforms.wrapNodes(editor, { type: 'paragraph', children: [] }, { at: [loose] })
  return true
}

function mendBlock(editor: DraftEditorModel, [block, path]: NodeEntry<SlateBlock>): boolean {
  if (block.children.some(child => Node.isElement(child))) {
    Transforms.unwrapNodes(editor, { at: path })
    return true
  }
  const type = isBlockType(block.type) ? block.type : 'paragraph'
  const level = type === 'heading' ? (isHeadingLevel(block.level) ? block.level : 1) : undefined
  const strange = Object.keys(block).filter(key => !blockKeys.has(key))
  if (type === block.type && level === block.level && strange.length === 0 && (level || !('level' in block)))
    return false
  Transforms.unsetNodes(editor, level === undefined ? [...strange, 'level'] : strange, { at: path })
  Transforms.setNodes(editor, level === undefined ? { type } : { type, level }, { at: path })
  return true
}

function mendText(editor: DraftEditorModel, node: SlateText, path: Path): boolean {
  const strange = Object.keys(node).filter(key => !textKeys.has(key))
  if ('bold' in node && node.bold !== true) strange.push('bold')
  if (strange.length > 0) {
    Transforms.unsetNodes(editor, strange, { at: path })
    return true
  }
  if (!lineEnd.test(node.text)) return false
  const ends = [...node.text.matchAll(new RegExp(lineEnd, 'g'))].reverse()
  Editor.withoutNormalizing(editor, () => {
    for (const end of ends) {
      editor.apply({ type: 'remove_text', path, offset: end.index, text: end[0] })
      Transforms.splitNodes(editor, { at: { path, offset: end.index }, always: true, match: n => Node.isElement(n) })
    }
  })
  return true
}
