import { useEffect, useLayoutEffect, useMemo } from 'react'
import { ReactEditor, useSlate } from 'slate-react'
import type { DraftSession } from '../editor/draft-session.ts'
import type { VisibleBlocks } from '../findings/visible-blocks.ts'
import { useDesk } from '../state/desk.ts'
import { composedRange } from './comment-actions.ts'
import { CommentPainter, highlightOf } from './comment-painter.ts'
import { useComments } from './comment-state.ts'

interface CommentLayerProps {
  readonly session: DraftSession
  readonly visible: VisibleBlocks
}

/** Paints commented words after every change of the text. It stands behind the editor in the tree. */
export function CommentLayer({ session, visible }: CommentLayerProps) {
  useSlate()
  const painter = useMemo(() => new CommentPainter(session, visible), [session, visible])
  const isComposing = useComments(state => state.composing !== null)
  useEffect(() => {
    const stop = painter.start()
    painter.setActive(useDesk.getState().activeComment)
    const stopActive = useDesk.subscribe((desk, earlier) => {
      if (desk.activeComment !== earlier.activeComment) painter.setActive(desk.activeComment)
      else if (desk.comments !== earlier.comments) painter.paint()
    })
    return () => {
      stopActive()
      stop()
    }
  }, [painter])
  useLayoutEffect(() => painter.paint())
  // The words that are being written about stay marked while the keyboard is in the panel.
  useLayoutEffect(() => {
    const highlight = highlightOf('comment-new')
    const range = isComposing ? composedRange() : null
    const shown = range && ReactEditor.resolveDOMRange(session.editor, range)
    if (shown) highlight.add(shown)
    return () => {
      if (highlight.size > 0) highlight.clear()
    }
  })
  return null
}
