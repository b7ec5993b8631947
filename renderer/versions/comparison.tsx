import { useEffect, useMemo, useRef, useState } from 'react'
import type { DraftContent } from '../../core/document/draft.ts'
import { compareBlocks, isDifferent } from '../../core/versions/compare.ts'
import { Icon } from '../app/icon.tsx'
import { showMessage } from '../desk/messages.ts'
import { EmptyState } from '../panels/empty-state.tsx'
import { numberText } from '../panels/number-text.ts'
import { ComparedRow, type ComparisonLayout } from './compared-row.tsx'
import { factChanges } from './fact-changes.ts'
import { shownLines } from './shown-lines.ts'

interface ComparisonProps {
  readonly before: DraftContent
  readonly after: DraftContent
  readonly layout: ComparisonLayout
  /** It stands beside the paper: its keys work while the keyboard is in it. */
  readonly isPart?: boolean
  /** What the two are called; a version and the present draft where nothing is said. */
  readonly names?: { readonly before: string; readonly after: string }
}

/** A version against the present draft: only what differs and a little around it, the rest unfolded on request. */
export function Comparison({ before, after, layout, isPart = false, names }: ComparisonProps) {
  const lines = useMemo(() => compareBlocks(before.blocks, after.blocks), [before, after])
  const facts = useMemo(() => factChanges(before, after), [before, after])
  const differences = useMemo(() => lines.flatMap((line, at) => (isDifferent(line) ? [at] : [])), [lines])
  const numbers = useMemo(() => new Map(differences.map((at, index) => [at, index + 1])), [differences])
  const [opened, setOpened] = useState<ReadonlySet<number>>(new Set())
  const [current, setCurrent] = useState(0)
  const scroller = useRef<HTMLElement>(null)

  const step = (direction: 1 | -1) => {
    if (differences.length === 0) return
    const next = ((current - 1 + direction + differences.length) % differences.length) + 1
    const number = current === 0 && direction === -1 ? differences.length : next
    setCurrent(number)
    scroller.current?.querySelector(`[data-difference="${number}"]`)?.scrollIntoView({ block: 'center' })
  }
  // The keys go from difference to difference, whatever in the dialog has the keyboard.
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return
      if (isPart && !scroller.current?.parentElement?.contains(event.target as Node)) return
      if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
      event.preventDefault()
      step(event.key === 'ArrowDown' ? 1 : -1)
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  })
  const copy = async (text: string) => {
    try {
      await navigator.clipboard.writeText(text)
      showMessage('done', '已复制这一段的原文。')
    } catch {
      showMessage('failure', '没有复制成功；请选中文字后按 Ctrl+C。')
    }
  }

  return (
    <div className="comparison">
      <div className="comparison-bar">
        <span role="status">
          {differences.length === 0
            ? facts.length === 0
              ? names
                ? '两份稿件完全相同'
                : '与当前稿件完全相同'
              : '正文相同，公文要素不同'
            : current === 0
              ? `${names ? '两份稿件' : '与当前稿件'}相比，有 ${numberText(differences.length)} 处不同`
              : `第 ${numberText(current)} 处，共 ${numberText(differences.length)} 处`}
        </span>
        <button
          type="button"
          className="icon-button"
          aria-label="上一处不同"
          title="上一处不同（Alt+↑）"
          disabled={differences.length === 0}
          onClick={() => step(-1)}
        >
          <Icon name="previous" />
        </button>
        <button
          type="button"
          className="icon-button"
          aria-label="下一处不同"
          title="下一处不同（Alt+↓）"
          disabled={differences.length === 0}
          onClick={() => step(1)}
        >
          <Icon name="next" />
        </button>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by the keyboard */}
      <section className="comparison-scroll" ref={scroller} tabIndex={0} aria-label="对照">
        {facts.map(({ label, before, after }) => (
          <p key={label} className="fact-change">
            <span className="fact-label">{label}</span>
            <del>{before}</del>
            <ins>{after}</ins>
          </p>
        ))}
        {layout === 'beside' && (
          <p className="comparison-heads" aria-hidden="true">
            <span>{names?.before ?? '所选版本'}</span>
            <span>{names?.after ?? '当前稿件'}</span>
          </p>
        )}
        {differences.length === 0 && facts.length === 0 && (
          <EmptyState
            title="没有不同"
            text={names ? '两份稿件一字不差；可在上面另选一份来对比。' : '这个版本与当前稿件一字不差，不需要恢复。'}
          />
        )}
        <ol className="compared-list" data-layout={layout}>
          {shownLines(lines, opened).map(shown =>
            shown.kind === 'fold' ? (
              <li key={`fold ${shown.from}`} className="compared-fold">
                <button
                  type="button"
                  className="link-button"
                  onClick={() => setOpened(new Set([...opened, shown.from]))}
                >
                  展开相同的 {numberText(shown.to - shown.from)} 段
                </button>
              </li>
            ) : (
              <ComparedRow
                key={shown.at}
                line={shown.line}
                before={before.blocks}
                after={after.blocks}
                layout={layout}
                number={numbers.get(shown.at)}
                isCurrent={numbers.get(shown.at) === current}
                copy={text => void copy(text)}
              />
            ),
          )}
        </ol>
      </section>
    </div>
  )
}
