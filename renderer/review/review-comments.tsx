import { type Comment, commentPlaces } from '../../core/document/comment.ts'
import { openComments } from '../../core/review/decision.ts'
import { jumpToWords } from '../editor/actions.ts'
import { currentContent } from '../editor/session.ts'
import { EmptyState } from '../panels/empty-state.tsx'
import { versionTime } from '../versions/version-words.ts'

/** The comments and suggestions that are open, each with a way to its words. */
export function ReviewComments({ comments }: { readonly comments: readonly Comment[] }) {
  const open = openComments({ comments })
  if (open.length === 0) {
    return (
      <EmptyState
        title={comments.length === 0 ? '还没有批注' : '批注都处理了'}
        text="在正文中选中文字，可以加批注、提修改建议。"
      />
    )
  }
  return (
    <ul className="review-comments" aria-label="没有处理的批注">
      {open.map(comment => (
        <li key={comment.id}>
          <button type="button" className="review-comment" onClick={() => goTo(comment.id)}>
            <span className="review-comment-head">
              {comment.author === '' ? '没有署名' : comment.author} · {versionTime(comment.at)}
            </span>
            <span className="review-comment-quote">{comment.quote}</span>
            {comment.text !== '' && <span>{comment.text}</span>}
            {comment.replacement !== undefined && (
              <span className="review-comment-change">
                {comment.replacement === '' ? '建议删去' : `建议改为：${comment.replacement}`}
              </span>
            )}
          </button>
        </li>
      ))}
    </ul>
  )
}

function goTo(id: string): void {
  const place = commentPlaces(currentContent()?.blocks ?? []).get(id)?.[0]
  if (place) jumpToWords(place.block, place)
}
