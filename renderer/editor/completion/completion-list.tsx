import { useEffect, useId, useLayoutEffect, useRef } from 'react'
import { ReactEditor } from 'slate-react'
import { EmptyState } from '../../panels/empty-state.tsx'
import { currentSession } from '../current-session.ts'
import type { DraftEditorModel } from '../slate-types.ts'
import { chooseEntry } from './choose-entry.ts'
import {
  closeCompletion,
  moveCompletion,
  type OpenCompletion,
  shownEntries,
  useCompletion,
} from './completion-state.ts'
import { placeList } from './place-list.ts'
import '../../styles/completion.css'

/** The list of phrases at the caret. The keyboard stays in the paper, which names the active row to screen readers. */
export function CompletionList({ editor }: { readonly editor: DraftEditorModel }) {
  const open = useCompletion(state => state.open)
  useEffect(() => closeCompletion, [])
  return open?.editor === editor ? <OpenList open={open} /> : null
}

function OpenList({ open }: { readonly open: OpenCompletion }) {
  const { editor, groups, active, query } = open
  const id = useId()
  const card = useRef<HTMLDivElement>(null)
  const entries = shownEntries(open)
  const optionId = (index: number) => `${id}-${index}`

  useLayoutEffect(() => {
    if (card.current) placeList(card.current, open)
  }, [open])
  useEffect(() => {
    const paper = ReactEditor.toDOMNode(editor, editor)
    const scroller = paper.closest('.paper-scroller')
    const follow = () => {
      const { open: now } = useCompletion.getState()
      if (card.current && now) placeList(card.current, now)
    }
    paper.addEventListener('blur', closeCompletion)
    scroller?.addEventListener('scroll', follow, { passive: true })
    window.addEventListener('resize', follow)
    paper.setAttribute('aria-controls', id)
    return () => {
      paper.removeEventListener('blur', closeCompletion)
      scroller?.removeEventListener('scroll', follow)
      window.removeEventListener('resize', follow)
      paper.removeAttribute('aria-controls')
      paper.removeAttribute('aria-activedescendant')
    }
  }, [editor, id])
  useEffect(() => {
    const paper = ReactEditor.toDOMNode(editor, editor)
    if (entries.length > 0) paper.setAttribute('aria-activedescendant', `${id}-${active}`)
    else paper.removeAttribute('aria-activedescendant')
    card.current
      ?.querySelector('[aria-selected="true"]')
      ?.scrollIntoView({ block: active === 0 ? 'end' : 'nearest', behavior: 'instant' })
  }, [editor, id, active, entries.length])

  let index = -1
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: only keeps the keyboard in the paper
    <div
      ref={card}
      className="completion"
      contentEditable={false}
      onMouseDown={event => {
        if (!currentSession()?.composing) event.preventDefault()
      }}
    >
      <div id={id} className="completion-rows" role="listbox" tabIndex={0} aria-label="固定用语和单位词库">
        {groups.map(group => (
          // biome-ignore lint/a11y/useSemanticElements: a fieldset holds fields, not options
          <div key={group.name} role="group" aria-label={group.name || '找到的'}>
            {group.name !== '' && (
              <p className="completion-heading" aria-hidden="true">
                {group.name}
              </p>
            )}
            {group.entries.map(entry => {
              const row = ++index
              return (
                // biome-ignore lint/a11y/useKeyWithClickEvents: the keyboard stays in the paper, which names the active row
                // biome-ignore lint/a11y/useFocusableInteractive: see above
                <div
                  key={entry.id}
                  id={optionId(row)}
                  className="completion-row"
                  role="option"
                  aria-selected={row === active}
                  onMouseMove={() => row !== active && moveCompletion(row)}
                  onClick={() => chooseEntry(open, entry)}
                >
                  <span className="completion-text">{entry.text}</span>
                  <span className="completion-note">
                    {entry.note ?? (group.name === entry.category ? '' : entry.category)}
                  </span>
                </div>
              )
            })}
          </div>
        ))}
      </div>
      {entries.length === 0 && (
        <EmptyState title="没有符合的用语" text="换几个字或拼音首字母；在「工具 → 管理固定用语」中可以添加。" />
      )}
      <p className="completion-foot">
        <span>↑↓ 选择　Enter 插入　Esc 关闭</span>
        <span aria-live="polite">{query !== '' && entries.length > 0 && `${entries.length} 条`}</span>
      </p>
    </div>
  )
}
