import { commentPlaces } from '../../core/document/comment.ts'
import type { Block } from '../../core/document/draft.ts'
import { withoutMark } from '../../core/review/marked-runs.ts'
import type { DraftEditorModel } from './slate-types.ts'
import { storedBlocks } from './table/stored-blocks.ts'

/**
 * Lets comments travel with words that are cut or dragged and put elsewhere in the draft. `known` are its comments: those of
 * another draft stay there. Answers with what takes off pasted words the comments that do not come along: words that were
 * copied leave them on the original.
 */
export function withMovedComments(
  editor: DraftEditorModel,
  known: () => ReadonlySet<string>,
): (blocks: readonly Block[]) => readonly Block[] {
  const { setFragmentData, undo } = editor
  let moving: ReadonlySet<string> = new Set()

  editor.setFragmentData = (data, origin) => {
    moving = origin === 'copy' ? new Set() : idsIn(storedBlocks(editor.getFragment()))
    setFragmentData(data, origin)
  }
  // What was cut is back where it was.
  editor.undo = () => {
    moving = new Set()
    undo()
  }

  return blocks => {
    const pasted = idsIn(blocks)
    if (pasted.size === 0) return blocks
    const own = known()
    const standing = idsIn(storedBlocks(editor.children))
    const left = [...pasted].filter(id => !own.has(id) || (standing.has(id) && !moving.has(id)))
    moving = new Set()
    return left.reduce<readonly Block[]>((rest, id) => rest.map(block => withoutMark(block, id)), blocks)
  }
}

function idsIn(blocks: readonly Block[]): ReadonlySet<string> {
  return new Set(commentPlaces(blocks).keys())
}
