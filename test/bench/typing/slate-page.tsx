import { createRoot } from 'react-dom/client'
import { createEditor, Editor, type NodeEntry, type Range, Transforms } from 'slate'
import { withHistory } from 'slate-history'
import { Editable, ReactEditor, type RenderElementProps, type RenderLeafProps, Slate, withReact } from 'slate-react'
import type { SlateBlock } from '../../../renderer/editor/slate-types.ts'
import type { PeerText } from './peer-text.ts'

/** Slate as its documentation sets it up, marks by `decorate`, which stays the same function. */
Object.assign(window, {
  showPeer({ paragraphs, findings }: PeerText) {
    const editor = withReact(withHistory(createEditor()))
    const value: SlateBlock[] = paragraphs.map(text => ({ type: 'paragraph', children: [{ text }] }))
    const ranges = findings.map((span, index): (Range & { isMarked: true })[] =>
      span
        ? [
            {
              anchor: { path: [index, 0], offset: span[0] },
              focus: { path: [index, 0], offset: span[1] },
              isMarked: true,
            },
          ]
        : [],
    )
    const none: Range[] = []
    const decorate = ([, path]: NodeEntry) => (path.length === 1 ? (ranges[path[0] as number] ?? none) : none)
    const renderElement = ({ attributes, children }: RenderElementProps) => <p {...attributes}>{children}</p>
    const renderLeaf = ({ attributes, children, leaf }: RenderLeafProps) => (
      <span {...attributes} className={'isMarked' in leaf ? 'finding' : undefined}>
        {children}
      </span>
    )
    createRoot(document.querySelector('#peer') as HTMLElement).render(
      <Slate editor={editor} initialValue={value}>
        <Editable decorate={decorate} renderElement={renderElement} renderLeaf={renderLeaf} />
      </Slate>,
    )
    const place = () => {
      const block = document.querySelectorAll('[data-slate-node="element"]')[paragraphs.length >> 1]
      if (!block) {
        requestAnimationFrame(place)
        return
      }
      block.scrollIntoView({ block: 'center' })
      Transforms.select(editor, Editor.end(editor, [paragraphs.length >> 1]))
      ReactEditor.focus(editor)
    }
    place()
  },
})
