import { memo, useEffect, useRef } from 'react'
import type { DraftStatus } from '../../core/document/draft-status.ts'
import type { CommentThread } from '../../core/review/comments.ts'
import { isSuggestion, wordsState } from '../../core/review/suggestions.ts'
import { useDesk } from '../state/desk.ts'
import { accept, goToComment, refuse, remove, reopen, resolve } from './comment-actions.ts'
import { CommentReplyForm } from './comment-reply-form.tsx'
import { useComments } from './comment-state.ts'
import { CommentTime } from './comment-time.tsx'
import { quoteText } from './quote-text.ts'
import { SuggestedChange } from './suggested-change.tsx'

interface CommentItemProps {
  readonly thread: CommentThread
  readonly draft: string
  readonly status: DraftStatus
  readonly now: number
}

const outcomes = { resolved: '已解决', accepted: '已采纳', refused: '未采纳' } as const

/** One thread: who said what when of which words, what was answered, and what can be done. */
export const CommentItem = memo(({ thread, draft, status, now }: CommentItemProps) => {
  const { comment } = thread
  const item = useRef<HTMLLIElement>(null)
  const isActive = useDesk(state => state.activeComment === comment.id)
  useEffect(() => {
    if (isActive) item.current?.scrollIntoView({ block: 'nearest' })
  }, [isActive])
  const state = wordsState(thread)
  return (
    <li ref={item} className="comment" aria-current={isActive || undefined} data-done={Boolean(comment.outcome)}>
      <p className="comment-head">
        <span className="comment-author">{comment.author || '未署名'}</span>
        <CommentTime at={comment.at} now={now} />
        {comment.outcome && (
          <span className="comment-outcome" data-kind={comment.outcome.kind}>
            {outcomes[comment.outcome.kind]}
          </span>
        )}
      </p>
      <button
        type="button"
        className="comment-quote"
        title={state === 'gone' ? '这些文字已经不在稿件里' : '转到这里'}
        onClick={() => goToComment(comment.id)}
      >
        {isSuggestion(comment) ? (
          <SuggestedChange comment={comment} />
        ) : (
          quoteText(state === 'gone' ? comment.quote : thread.words)
        )}
      </button>
      {state === 'gone' && <p className="comment-note">原文已删除</p>}
      {isSuggestion(comment) && !comment.outcome && state === 'changed' && (
        <p className="comment-note">原文已改动，现在是：{quoteText(thread.words)}</p>
      )}
      {comment.text !== '' && <p className="comment-text">{comment.text}</p>}
      {comment.replies && (
        <ul className="comment-replies" aria-label="回复">
          {comment.replies.map((answer, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: replies are only ever added at the end
            <li key={at}>
              <p className="comment-head">
                <span className="comment-author">{answer.author || '未署名'}</span>
                <CommentTime at={answer.at} now={now} />
              </p>
              <p className="comment-text">{answer.text}</p>
            </li>
          ))}
        </ul>
      )}
      {comment.outcome && comment.outcome.author !== '' && (
        <p className="comment-note">
          {comment.outcome.author} <CommentTime at={comment.outcome.at} now={now} /> {outcomes[comment.outcome.kind]}
        </p>
      )}
      {status !== 'final' && <CommentActs thread={thread} draft={draft} status={status} />}
    </li>
  )
})

function CommentActs({ thread, draft, status }: Omit<CommentItemProps, 'now'>) {
  const { comment } = thread
  const isAnswering = useComments(state => state.answering === comment.id)
  const mayEdit = status === 'drafting' || status === 'returned'
  const state = wordsState(thread)
  const { id } = comment
  if (isAnswering) return <CommentReplyForm id={id} draft={draft} />
  return (
    <div className="comment-acts">
      {comment.outcome ? (
        <button type="button" className="link-button" onClick={() => reopen(id)}>
          重新打开
        </button>
      ) : (
        <>
          {isSuggestion(comment) ? (
            <>
              {mayEdit && state !== 'gone' && (
                <button type="button" className="link-button" onClick={() => accept([id])}>
                  {state === 'changed' ? '仍然采纳' : '采纳'}
                </button>
              )}
              <button type="button" className="link-button" onClick={() => refuse([id])}>
                不采纳
              </button>
            </>
          ) : (
            <button type="button" className="link-button" onClick={() => resolve(id)}>
              解决
            </button>
          )}
          <button type="button" className="link-button" onClick={() => useComments.setState({ answering: id })}>
            回复
          </button>
        </>
      )}
      <button type="button" className="link-button comment-remove" onClick={() => remove(id)}>
        删除
      </button>
    </div>
  )
}
