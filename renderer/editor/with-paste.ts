import { Node } from 'slate'
import type { DraftFields } from '../../core/document/draft.ts'
import type { HtmlNode } from './html-lines.ts'
import { insertBlocks } from './insert-blocks.ts'
import { contentOfLines, linesOfHtml, type PastePlace, textLines } from './pasted-blocks.ts'
import type { DraftEditorModel, SlateBlock } from './slate-types.ts'
import { validBlocks } from './valid-blocks.ts'
import { withMovedComments } from './with-moved-comments.ts'

const ownFormat = 'application/x-slate-fragment'
const ownFragment = /data-slate-fragment="([^"]+)"/

/** What pasting needs from outside the editor. */
export interface PasteHooks {
  readonly parseHtml: (html: string) => HtmlNode
  /** Called with header and imprint fields that came with a document pasted into an empty draft. */
  readonly onFields: (fields: DraftFields) => void
  /** Ids of the draft's comments; none where it is absent. */
  readonly comments?: () => ReadonlySet<string>
}

/**
 * Pasting and dropping: our own fragments keep their types, pages and Word text are cleaned to blocks, plain text comes
 * in by lines. Always one batch and one undo step. What cannot be read as a fragment is taken as a page or as text.
 */
export function withPaste(editor: DraftEditorModel, hooks: PasteHooks): DraftEditorModel {
  const ownComments = withMovedComments(editor, () => hooks.comments?.() ?? new Set())
  editor.insertData = data => {
    if (!editor.insertFragmentData(data)) editor.insertTextData(data)
  }

  editor.insertFragmentData = data => {
    const encoded = data.getData(ownFormat) || (ownFragment.exec(data.getData('text/html'))?.[1] ?? '')
    const blocks = encoded === '' ? [] : validBlocks(decode(encoded))
    insertBlocks(editor, ownComments(blocks))
    return blocks.length > 0
  }

  editor.insertTextData = data => {
    const html = data.getData('text/html')
    const plain = data.getData('text/plain')
    const lines = html === '' ? textLines(plain) : linesOfHtml(hooks.parseHtml(html), plain)
    if (lines.length === 0) return false
    const { blocks, fields } = contentOfLines(lines, pastePlace(editor))
    insertBlocks(editor, blocks)
    if (Object.keys(fields).length > 0) hooks.onFields(fields)
    return true
  }
  return editor
}

/** Where the caret stands, as the recogniser wants to know it. */
export function pastePlace(editor: DraftEditorModel): PastePlace {
  if ((editor.children as SlateBlock[]).every(block => Node.string(block).trim() === '')) return { wholeDocument: true }
  const index = editor.selection
    ? Math.min(editor.selection.anchor.path[0] as number, editor.selection.focus.path[0] as number)
    : editor.children.length
  const above = (editor.children as SlateBlock[]).slice(0, index)
  const end = editor.selection
    ? Math.max(editor.selection.anchor.path[0] as number, editor.selection.focus.path[0] as number)
    : editor.children.length
  return {
    isEnd: (editor.children as SlateBlock[]).slice(end + 1).every(block => Node.string(block).trim() === ''),
    below: above.findLast(block => Node.string(block).trim() !== '')?.type ?? (index === 0 ? undefined : 'paragraph'),
  }
}

function decode(encoded: string): unknown {
  try {
    return JSON.parse(decodeURIComponent(atob(encoded)))
  } catch {
    return undefined
  }
}
