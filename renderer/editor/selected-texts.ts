import { Editor, Node, Path, Range } from 'slate'
import type { DraftEditorModel } from './slate-types.ts'

/** What of each paragraph is selected, in order; empty without a selection. */
export function selectedTexts(editor: DraftEditorModel): readonly string[] {
  const { selection } = editor
  if (!selection || Range.isCollapsed(selection)) return []
  const [start, end] = Range.edges(selection)
  const [first, last] = [start.path[0] as number, end.path[0] as number]
  return editor.children.slice(first, last + 1).map((block, index) => {
    const at = [first + index]
    if (first + index !== first && first + index !== last) return Node.string(block)
    const from = Path.isAncestor(at, start.path) ? start : Editor.start(editor, at)
    const to = Path.isAncestor(at, end.path) ? end : Editor.end(editor, at)
    return Editor.string(editor, { anchor: from, focus: to })
  })
}
