import { type ChangeEvent, type KeyboardEvent, useEffect, useState } from 'react'
import { Icon } from '../app/icon.tsx'
import { lockReason } from '../commands/writing.ts'
import { focusEditor } from '../editor/actions.ts'
import { boundToSelection, changeQuery, closeFind, stepMatch } from '../find/find.ts'
import { countText, useFind } from '../find/find-state.ts'
import { replaceEvery, replaceSelected } from '../find/replace.ts'
import { useDesk } from '../state/desk.ts'
import { FindOptions } from './find-options.tsx'

/** The bar for finding and replacing, over the paper's upper right corner: the paper stays where it is. */
export function FindBar() {
  const isOpen = useFind(state => state.isOpen)
  const hasDraft = useDesk(desk => desk.draft !== null)
  useEffect(() => (isOpen ? listenToEscape() : undefined), [isOpen])
  useEffect(() => {
    if (!hasDraft) closeFind()
  }, [hasDraft])
  return isOpen ? <OpenBar /> : null
}

function OpenBar() {
  const state = useFind()
  const hasNone = state.total === 0
  const reason = useDesk(desk => lockReason(desk.draft?.status))
  return (
    <search className="find-bar" aria-label="查找和替换" data-pane="find" onKeyDown={closeOnEscape}>
      <div className="find-line">
        <FindField />
        <p className="find-count" role="status">
          {countText(state)}
        </p>
        <button
          type="button"
          className="icon-button"
          aria-label="上一处"
          disabled={hasNone}
          onClick={() => stepMatch(-1)}
        >
          <Icon name="previous" />
        </button>
        <button
          type="button"
          className="icon-button"
          aria-label="下一处"
          disabled={hasNone}
          onClick={() => stepMatch(1)}
        >
          <Icon name="next" />
        </button>
        <button type="button" className="icon-button" aria-label="关闭查找" onClick={leave}>
          <Icon name="close" />
        </button>
      </div>
      {state.isReplacing && reason !== null && <p className="find-locked">{reason}。</p>}
      {state.isReplacing && reason === null && (
        <div className="find-line">
          <input
            className="field"
            aria-label="替换为"
            placeholder="替换为"
            value={state.replacement}
            onChange={event => useFind.setState({ replacement: event.target.value, done: null })}
            onKeyDown={event => onEnter(event, () => void replaceSelected())}
          />
          <button type="button" className="button small" disabled={hasNone} onClick={() => replaceSelected()}>
            替换
          </button>
          <button type="button" className="button small" disabled={hasNone} onClick={() => replaceEvery()}>
            全部替换
          </button>
        </div>
      )}
      <FindOptions query={state.query} isInSelection={state.isInSelection} onBound={boundToSelection} />
      {state.trouble && (
        <p className="find-trouble" role="alert">
          {state.trouble}
        </p>
      )}
    </search>
  )
}

/** What is looked for. While an input method composes the search waits for the words. */
function FindField() {
  const text = useFind(state => state.query.text)
  const [composed, setComposed] = useState<string | null>(null)
  const change = (event: ChangeEvent<HTMLInputElement>) => {
    if ((event.nativeEvent as InputEvent).isComposing) setComposed(event.target.value)
    else void changeQuery({ text: event.target.value })
  }
  return (
    <input
      id="find-text"
      className="field"
      aria-label="查找内容"
      placeholder="查找内容"
      value={composed ?? text}
      onChange={change}
      onCompositionEnd={event => {
        setComposed(null)
        void changeQuery({ text: event.currentTarget.value })
      }}
      onKeyDown={event => onEnter(event, () => void stepMatch(event.shiftKey ? -1 : 1))}
    />
  )
}

function onEnter(event: KeyboardEvent, run: () => void): void {
  if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
  event.preventDefault()
  run()
}

function closeOnEscape(event: KeyboardEvent): void {
  if (event.key !== 'Escape' || event.nativeEvent.isComposing) return
  event.preventDefault()
  leave()
}

function leave(): void {
  closeFind()
  focusEditor()
}

/** Escape in the paper closes the bar as well. */
function listenToEscape(): () => void {
  const close = (event: globalThis.KeyboardEvent) => {
    const isInPaper = event.target instanceof Element && event.target.closest('.paper') !== null
    if (event.key === 'Escape' && isInPaper && !event.isComposing && !event.defaultPrevented) closeFind()
  }
  window.addEventListener('keydown', close)
  return () => window.removeEventListener('keydown', close)
}
