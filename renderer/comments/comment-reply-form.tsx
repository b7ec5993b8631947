import { useEffect, useRef, useState } from 'react'
import { commentLimits } from '../../core/document/comment.ts'
import { useDesk } from '../state/desk.ts'
import { reply, replyPlace, setOwnName } from './comment-actions.ts'
import { keepUnsent, useComments } from './comment-state.ts'
import { isSendKey } from './send-key.ts'

/** The field for an answer to a thread. */
export function CommentReplyForm({ id, draft }: { readonly id: string; readonly draft: string }) {
  const place = replyPlace(draft, id)
  const known = useDesk(state => state.settings.author ?? '')
  const [isUnnamed] = useState(known === '')
  const [name, setName] = useState(known)
  const [trouble, setTrouble] = useState('')
  const text = useComments(state => state.unsent[place] ?? '')
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => form.current?.querySelector<HTMLElement>(isUnnamed ? 'input' : 'textarea')?.focus(), [isUnnamed])
  const close = () => {
    const item = form.current?.closest('li')
    useComments.setState({ answering: null })
    // The keyboard stays at the thread.
    setTimeout(() => item?.querySelector<HTMLElement>('.comment-quote')?.focus(), 0)
  }
  const send = () => {
    if (name.trim() === '') return setTrouble('请填写姓名，别人要知道这是谁的意见。')
    if (text.trim() === '') return setTrouble('请写下回复的内容。')
    setOwnName(name)
    reply(id, text.trim())
    close()
  }
  return (
    <form
      ref={form}
      className="comment-form comment-reply"
      aria-label="回复批注"
      onSubmit={event => {
        event.preventDefault()
        send()
      }}
      onKeyDown={event => {
        if (isSendKey(event)) {
          event.preventDefault()
          send()
        } else if (event.key === 'Escape' && !event.nativeEvent.isComposing) {
          event.preventDefault()
          event.stopPropagation()
          close()
        }
      }}
    >
      {isUnnamed && (
        <label>
          <span>姓名</span>
          <input
            className="field"
            maxLength={commentLimits.author}
            value={name}
            onChange={event => setName(event.target.value)}
          />
        </label>
      )}
      <textarea
        className="field"
        aria-label="回复"
        rows={2}
        maxLength={commentLimits.text}
        value={text}
        onChange={event => keepUnsent(place, event.target.value)}
      />
      <p className="form-trouble" role="alert">
        {trouble}
      </p>
      <div className="comment-form-end">
        <button type="button" className="button small" onClick={close}>
          取消
        </button>
        <button type="submit" className="button small primary">
          回复
        </button>
      </div>
    </form>
  )
}
