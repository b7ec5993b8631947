import {
  type FileComment,
  type RevisionCounts,
  type RevisionView,
  revisionCountsText,
} from '../../core/document/word-marks.ts'
import { type CommentPlace, commentText } from '../desk/import-choices.ts'

interface RevisionsProps {
  readonly counts: RevisionCounts
  readonly view: RevisionView
  readonly onChange: (view: RevisionView) => void
}

const views: readonly (readonly [RevisionView, string])[] = [
  ['accepted', '接受全部修订'],
  ['original', '按修订前的文字'],
  ['suggestions', '保留批注和修订，修订作为修改建议'],
]

/** How the tracked changes of a file are taken. */
export function ImportRevisions({ counts, view, onChange }: RevisionsProps) {
  return (
    <fieldset className="import-choice">
      <legend>修订</legend>
      <p className="quiet-text">{revisionCountsText(counts)}</p>
      {views.map(([id, label]) => (
        <label key={id}>
          <input type="radio" name="revisions" checked={view === id} onChange={() => onChange(id)} />
          {label}
        </label>
      ))}
    </fieldset>
  )
}

interface CommentsProps {
  readonly comments: readonly FileComment[]
  readonly place: CommentPlace | 'kept'
  readonly onChange: (place: CommentPlace | 'kept') => void
}

const places: readonly (readonly [CommentPlace | 'kept', string])[] = [
  ['kept', '保留在原来的文字上'],
  ['notice', '不放进稿件，导入后列在消息里'],
  ['end', '放在稿末，列在「批注」之下'],
]

/** Where the comments of a file go, and what they say. */
export function ImportComments({ comments, place, onChange }: CommentsProps) {
  return (
    <fieldset className="import-choice">
      <legend>批注</legend>
      {places.map(([id, label]) => (
        <label key={id}>
          <input type="radio" name="comments" checked={place === id} onChange={() => onChange(id)} />
          {label}
        </label>
      ))}
      <details>
        <summary>看 {comments.length} 条批注</summary>
        <ul className="import-notices">
          {comments.map((comment, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the comments do not move and hold no state
            <li key={index}>{commentText(comment, index)}</li>
          ))}
        </ul>
      </details>
    </fieldset>
  )
}
