import { openComments } from '../../core/review/comments.ts'
import { currentContent } from '../editor/session.ts'
import { numberText } from '../panels/number-text.ts'

interface ExportReviewProps {
  readonly isReading: boolean
  readonly withReview: boolean
  readonly onChange: (withReview: boolean) => void
}

/** Whether comments and suggestions go along, with what of them is open. Nothing where the draft has none. */
export function ExportReview({ isReading, withReview, onChange }: ExportReviewProps) {
  const content = currentContent()
  const all = content?.comments?.length ?? 0
  if (!content || all === 0) return null
  const open = openComments(content)
  const suggestions = open.filter(({ replacement }) => replacement !== undefined).length
  const parts = [
    ...(open.length > suggestions ? [`${numberText(open.length - suggestions)} 条批注未解决`] : []),
    ...(suggestions > 0 ? [`${numberText(suggestions)} 处修改建议未处理`] : []),
  ]
  return (
    <fieldset className="export-review" disabled={isReading}>
      <legend>批注和修订</legend>
      <p className="quiet-text">
        {isReading
          ? '朗读版只有正文，不带批注和修订。'
          : parts.length > 0
            ? `${parts.join('、')}。`
            : `${numberText(all)} 条批注都已处理。`}
      </p>
      <label>
        <input type="radio" name="review" checked={isReading || !withReview} onChange={() => onChange(false)} />
        定稿（不带）
      </label>
      <label>
        <input type="radio" name="review" checked={!isReading && withReview} onChange={() => onChange(true)} />
        带批注和修订
      </label>
    </fieldset>
  )
}
