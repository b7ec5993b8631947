import { useEffect, useLayoutEffect, useMemo } from 'react'
import { useSlate } from 'slate-react'
import type { DraftEditorModel } from '../editor/slate-types.ts'
import type { VisibleBlocks } from '../findings/visible-blocks.ts'
import { draftChanged, lendPainter } from './find.ts'
import { FindPainter } from './find-painter.ts'

interface FindLayerProps {
  readonly editor: DraftEditorModel
  readonly visible: VisibleBlocks
}

/** Paints the matches of a search after every change of the text. It stands behind the editor in the tree. */
export function FindLayer({ editor, visible }: FindLayerProps) {
  useSlate()
  const painter = useMemo(() => new FindPainter(editor, visible), [editor, visible])
  useEffect(() => lendPainter(painter), [painter])
  useLayoutEffect(draftChanged)
  return null
}
