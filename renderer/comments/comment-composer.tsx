import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { commentLimits } from '../../core/document/comment.ts'
import { focusEditor } from '../editor/actions.ts'
import { useDesk } from '../state/desk.ts'
import { newPlace, sendComposed, setOwnName, stopComposing, suggestedPlace } from './comment-actions.ts'
import { type Composing, keepUnsent, useComments } from './comment-state.ts'
import { quoteText } from './quote-text.ts'
import { isSendKey } from './send-key.ts'

/** The form for a new comment or suggestion on the words that were selected. The first one asks for the name. */
export function CommentComposer({ composing }: { readonly composing: Composing }) {
  const { kind, draft, words } = composing
  const known = useDesk(state => state.settings.author ?? '')
  const [isUnnamed] = useState(known === '')
  const [name, setName] = useState(known)
  const [trouble, setTrouble] = useState('')
  const text = useComments(state => state.unsent[newPlace(draft)] ?? '')
  const replacement = useComments(state => state.unsent[suggestedPlace(draft)] ?? '')
  const form = useRef<HTMLFormElement>(null)
  const isSuggestion = kind === 'suggestion'
  useEffect(() => {
    const field = form.current?.querySelector<HTMLElement>(isUnnamed ? 'input' : 'textarea')
    field?.focus()
    if (field instanceof HTMLTextAreaElement && isSuggestion) field.select()
  }, [isUnnamed, isSuggestion])
  const send = () => {
    if (name.trim() === '') {
      setTrouble('请填写姓名，别人要知道这是谁的意见。')
      form.current?.querySelector('input')?.focus()
      return
    }
    if (!isSuggestion && text.trim() === '') return setTrouble('请写下批注的内容。')
    if (isSuggestion && replacement === words) return setTrouble('改后的文字和原文一样；请写出要改成什么，删去则留空。')
    setOwnName(name)
    sendComposed(text.trim(), isSuggestion ? replacement : undefined)
  }
  const handleKey = (event: KeyboardEvent) => {
    if (isSendKey(event)) {
      event.preventDefault()
      send()
    } else if (event.key === 'Escape' && !event.nativeEvent.isComposing) {
      event.preventDefault()
      event.stopPropagation()
      // What was typed stays until it is sent or thrown away.
      if (text.trim() === '' && (!isSuggestion || replacement === words)) stopComposing()
      else focusEditor()
    }
  }
  return (
    <form
      ref={form}
      className="comment-form"
      aria-label={isSuggestion ? '修改建议' : '新批注'}
      onKeyDown={handleKey}
      onSubmit={event => {
        event.preventDefault()
        send()
      }}
    >
      <p className="comment-quote">{quoteText(words)}</p>
      {isUnnamed && (
        <label>
          <span>姓名</span>
          <input
            className="field"
            maxLength={commentLimits.author}
            placeholder="写在批注上，以后自动填写"
            value={name}
            onChange={event => setName(event.target.value)}
          />
        </label>
      )}
      {isSuggestion && (
        <label>
          <span>改为</span>
          <textarea
            className="field"
            rows={Math.min(6, Math.ceil(words.length / 20) + 1)}
            maxLength={commentLimits.text}
            placeholder="留空表示删去"
            value={replacement}
            onChange={event => keepUnsent(suggestedPlace(draft), event.target.value)}
          />
        </label>
      )}
      <label>
        <span>{isSuggestion ? '理由（可不填）' : '批注'}</span>
        <textarea
          className="field"
          rows={isSuggestion ? 2 : 3}
          maxLength={commentLimits.text}
          value={text}
          onChange={event => keepUnsent(newPlace(draft), event.target.value)}
        />
      </label>
      <p className="form-trouble" role="alert">
        {trouble}
      </p>
      <div className="comment-form-end">
        <span className="quiet-text">回车发出，Shift+回车换行</span>
        <button type="button" className="button small" onClick={stopComposing}>
          取消
        </button>
        <button type="submit" className="button small primary">
          {isSuggestion ? '提出建议' : '批注'}
        </button>
      </div>
    </form>
  )
}
