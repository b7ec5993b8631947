import { useCallback } from 'react'
import type { RenderChunkProps } from 'slate-react'
import type { VisibleBlocks } from '../findings/visible-blocks.ts'

/** A run of blocks that the browser may skip while it is out of sight. Chunks of chunks are only wrappers. */
export function PaperChunk(props: RenderChunkProps & { readonly visible: VisibleBlocks }) {
  const { attributes, children, lowest, visible } = props
  const watch = useCallback((chunk: HTMLDivElement) => visible.addChunk(chunk), [visible])
  return lowest ? (
    <div {...attributes} className="paper-chunk" ref={watch}>
      {children}
    </div>
  ) : (
    <div {...attributes}>{children}</div>
  )
}
