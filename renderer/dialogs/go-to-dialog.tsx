import { useState } from 'react'
import { blockText } from '../../core/document/draft.ts'
import { paperFields } from '../../core/document/header-format.ts'
import { layoutDraft } from '../../core/document/page-layout.ts'
import { usualSetting } from '../desk/profiles.ts'
import { closeDialog } from '../desk/window-state.ts'
import { focusEditor, jumpToBlock, jumpToKey, jumpToWords } from '../editor/actions.ts'
import { currentSession } from '../editor/current-session.ts'
import { useDesk } from '../state/desk.ts'
import { Dialog } from './dialog.tsx'

/** Where each page begins: the block and the offset in its text of its first line. */
function pageStarts(): readonly { readonly block: number; readonly offset: number }[] {
  const session = currentSession()
  if (!session) return []
  const { lines } = layoutDraft(
    session.blocks.map(block => ({ ...block, text: blockText(block) })),
    paperFields(session.content.genre, session.content.fields),
    usualSetting(useDesk.getState().settings),
  )
  const starts: { block: number; offset: number }[] = []
  for (const { page, block, from } of lines) if (block >= 0) starts[page - 1] ??= { block, offset: from }
  return starts
}

function jumpTo({ block, offset }: { readonly block: number; readonly offset: number }): void {
  if (offset > 0) jumpToWords(block, { from: offset, to: offset })
  else jumpToBlock(block)
}

/** Goes to a page or a heading of the draft. */
export function GoToDialog() {
  const outline = useDesk(desk => desk.outline)
  const [starts] = useState(pageStarts)
  const [words, setWords] = useState('')
  const page = /^\d+$/.test(words.trim()) ? Number(words) : 0
  const shown = words.trim() === '' || page > 0 ? outline : outline.filter(({ text }) => text.includes(words.trim()))
  const first = page > 0 ? undefined : shown[0]
  const go = (jump: () => void) => {
    closeDialog()
    setTimeout(() => {
      jump()
      focusEditor()
    }, 0)
  }
  const goOn = () => {
    const start = page > 0 ? starts[Math.min(page, starts.length) - 1] : undefined
    if (start) go(() => jumpTo(start))
    else if (first) go(() => jumpToKey(first.key))
  }
  return (
    <Dialog
      title="定位"
      size="small"
      onClose={closeDialog}
      actions={
        <>
          <button type="button" className="button" onClick={closeDialog}>
            取消
          </button>
          <button type="button" className="button primary" disabled={page === 0 && !first} onClick={goOn}>
            定位
          </button>
        </>
      }
    >
      <input
        className="field go-to-field"
        aria-label="页码或标题"
        placeholder={`页码（1 至 ${Math.max(1, starts.length)}）或标题中的字`}
        value={words}
        onChange={event => setWords(event.target.value)}
        onKeyDown={event => {
          if (event.key === 'Enter' && !event.nativeEvent.isComposing) goOn()
        }}
      />
      {outline.length === 0 && <p className="quiet-text">稿件还没有标题，可按页码定位。</p>}
      {outline.length > 0 && shown.length === 0 && (
        <p className="quiet-text">没有含这些字的标题；请换一个词或输入页码。</p>
      )}
      <ul className="outline go-to-list" aria-label="标题">
        {shown.map(entry => (
          <li key={entry.key} data-level={entry.level}>
            <button type="button" className="go-to-item" onClick={() => go(() => jumpToKey(entry.key))}>
              <span className="outline-text">{entry.text}</span>
            </button>
          </li>
        ))}
      </ul>
    </Dialog>
  )
}
