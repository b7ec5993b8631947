import { focusEditor, jumpToBlock } from '../editor/actions.ts'
import { useDesk } from '../state/desk.ts'
import { EmptyState } from './empty-state.tsx'
import { numberText } from './number-text.ts'

/** The headings of the draft with the 字数 of their sections. A click goes there. */
export function OutlinePanel() {
  const hasDraft = useDesk(state => state.draft !== null)
  const outline = useDesk(state => state.outline)
  const jump = (block: number) => {
    jumpToBlock(block)
    focusEditor()
  }
  return (
    <nav className="panel" aria-label="大纲">
      <div className="panel-scroll">
        {!hasDraft && <EmptyState title="没有打开的稿件" text="打开一份稿件后，这里列出它的各级标题。" />}
        {hasDraft && outline.length === 0 && (
          <EmptyState title="还没有标题" text="在段首写「一、」或「（一）」，或用工具栏的标题按钮，大纲随即出现。" />
        )}
        <ul className="outline">
          {outline.map(entry => (
            <li key={entry.block} data-level={entry.level}>
              <a
                href={`#block-${entry.block}`}
                title={entry.text}
                onClick={event => {
                  event.preventDefault()
                  jump(entry.block)
                }}
              >
                <span className="outline-text">{entry.text || '（空标题）'}</span>
                <span className="outline-length">{numberText(entry.characters)}</span>
              </a>
            </li>
          ))}
        </ul>
      </div>
    </nav>
  )
}
