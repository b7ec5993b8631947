import { useId } from 'react'

/** Which pages are printed. `words` is what stands in the field of page numbers. */
export interface RangeChoice {
  readonly kind: 'all' | 'current' | 'some'
  readonly words: string
}

interface PreviewRangeProps {
  readonly choice: RangeChoice
  readonly count: number
  /** Whether the words name pages of the draft. */
  readonly isKnown: boolean
  readonly change: (choice: RangeChoice) => void
}

/** Chooses the pages to print: all, the one in view, or those that are named. */
export function PreviewRange({ choice, count, isKnown, change }: PreviewRangeProps) {
  const errorId = useId()
  return (
    <div className="preview-range">
      <label>
        打印范围
        <select
          className="select small"
          value={choice.kind}
          onChange={event => change({ ...choice, kind: event.target.value as RangeChoice['kind'] })}
        >
          <option value="all">全部页</option>
          <option value="current">当前页</option>
          <option value="some">指定页</option>
        </select>
      </label>
      {choice.kind === 'some' && (
        <input
          className="field preview-words"
          aria-label="指定的页码"
          aria-invalid={!isKnown}
          aria-describedby={errorId}
          placeholder="如 1，3-5"
          value={choice.words}
          onChange={event => change({ ...choice, words: event.target.value })}
        />
      )}
      {choice.kind === 'some' && (
        <span id={errorId} className="quiet-text" role="status">
          {isKnown ? '' : `请输入 1 至 ${Math.max(1, count)} 之间的页码，如 1，3-5。`}
        </span>
      )}
    </div>
  )
}
