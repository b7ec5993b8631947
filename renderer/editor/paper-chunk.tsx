import { useCallback } from 'react'
import type { RenderChunkProps } from 'slate-react'
import type { VisibleChunks } from '../findings/visible-chunks.ts'

/** A run of blocks that the browser may skip while it is out of sight. Chunks of chunks are only wrappers. */
export function PaperChunk(props: RenderChunkProps & { readonly chunks: VisibleChunks }) {
  const { attributes, children, lowest, chunks } = props
  const watch = useCallback((chunk: HTMLDivElement) => chunks.add(chunk), [chunks])
  return lowest ? (
    <div {...attributes} className="paper-chunk" ref={watch}>
      {children}
    </div>
  ) : (
    <div {...attributes}>{children}</div>
  )
}
