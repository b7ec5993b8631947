import { useEffect, useState } from 'react'
import { Icon } from '../app/icon.tsx'

interface PreviewPagerProps {
  readonly page: number
  readonly count: number
  readonly columns: 1 | 2
  readonly show: (page: number) => void
  readonly turn: (direction: 1 | -1) => void
}

/** Goes through the pages: back, on, or to a number. */
export function PreviewPager({ page, count, columns, show, turn }: PreviewPagerProps) {
  const [words, setWords] = useState(String(page))
  useEffect(() => setWords(String(page)), [page])
  const go = () => {
    const number = Number(words)
    if (Number.isInteger(number) && number > 0) show(number)
    setWords(String(Number.isInteger(number) && number > 0 ? Math.min(number, Math.max(1, count)) : page))
  }
  return (
    <div className="preview-pager">
      <button type="button" className="icon-button" aria-label="上一页" disabled={page <= 1} onClick={() => turn(-1)}>
        <Icon name="previous" />
      </button>
      <button
        type="button"
        className="icon-button"
        aria-label="下一页"
        disabled={page + columns > count + (columns - 1) || page >= count}
        onClick={() => turn(1)}
      >
        <Icon name="next" />
      </button>
      <span>第</span>
      <input
        className="field preview-number"
        aria-label="页码"
        inputMode="numeric"
        value={words}
        onChange={event => setWords(event.target.value)}
        onBlur={go}
        onKeyDown={event => {
          if (event.key === 'Enter' && !event.nativeEvent.isComposing) go()
        }}
      />
      <span>页，共 {count.toLocaleString('zh-CN')} 页</span>
    </div>
  )
}
