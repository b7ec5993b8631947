import { Editor, Node, Transforms } from 'slate'
import type { TypingHabits } from '../../../core/contract/typing-habits.ts'
import {
  type Block,
  type BlockType,
  blockText,
  type DraftFields,
  type HeadingLevel,
  textBlock,
} from '../../../core/document/draft.ts'
import { elementOfBlock } from '../../../core/document/elements.ts'
import { createDraftEditor } from '../../../renderer/editor/create-editor.ts'
import type { HtmlNode } from '../../../renderer/editor/html-lines.ts'
import type { DraftEditorModel, SlateBlock } from '../../../renderer/editor/slate-types.ts'

/** An editor with a clock that the test moves, and the fields that a paste brought. */
export interface TestEditor {
  readonly editor: DraftEditorModel
  readonly time: { now: number }
  readonly fields: DraftFields[]
  /** What typing corrects by itself; all of it at first. */
  readonly habits: { -readonly [H in keyof TypingHabits]: TypingHabits[H] }
}

export function editorOf(...blocks: readonly Block[]): TestEditor {
  const time = { now: 0 }
  const fields: DraftFields[] = []
  const habits: TestEditor['habits'] = {}
  const editor = createDraftEditor(blocks, {
    now: () => time.now,
    habits: () => habits,
    parseHtml: html => JSON.parse(html) as HtmlNode,
    onFields: found => fields.push(found),
  })
  return { editor, time, fields, habits }
}

export function block(type: BlockType, text: string, level?: HeadingLevel): Block {
  return textBlock(type, text, level)
}

/** Puts the caret at an offset of a block whose text is one run; -1 is its end. */
export function caret(editor: DraftEditorModel, index: number, offset = -1): void {
  const point = offset === -1 ? Editor.end(editor, [index]) : { path: [index, 0], offset }
  Transforms.select(editor, point)
}

/** Types text character by character, each key in an event of its own as far as the editor can tell. */
export async function type(editor: DraftEditorModel, text: string): Promise<void> {
  for (const character of text) {
    editor.insertText(character)
    await Promise.resolve()
    await Promise.resolve()
  }
}

/** The body as `element: text`, one string a block. */
export function outline(editor: DraftEditorModel): readonly string[] {
  return (editor.children as SlateBlock[]).map(one => `${elementOfBlock(one)}: ${blockText(one)}`)
}

export function textOf(editor: DraftEditorModel): string {
  return (editor.children as SlateBlock[]).map(one => Node.string(one)).join('\n')
}

/** A stand-in for the browser's clipboard. */
export function clipboard(contents: Readonly<Record<string, string>>): DataTransfer {
  return { getData: (format: string) => contents[format] ?? '' } as DataTransfer
}

/** A DOM-free HTML tree: an element with its children, or a text. */
export function tag(
  name: string,
  ...children: readonly (HtmlNode | string | Readonly<Record<string, string>>)[]
): HtmlNode {
  const attributes = children.find(child => typeof child === 'object' && !('nodeType' in child)) as
    | Readonly<Record<string, string>>
    | undefined
  return {
    nodeType: 1,
    nodeName: name.toUpperCase(),
    nodeValue: null,
    childNodes: children.flatMap((child): HtmlNode[] => {
      if (typeof child === 'string') return [{ nodeType: 3, nodeName: '#text', nodeValue: child, childNodes: [] }]
      return 'nodeType' in child ? [child as HtmlNode] : []
    }),
    getAttribute: attribute => attributes?.[attribute] ?? null,
  }
}
