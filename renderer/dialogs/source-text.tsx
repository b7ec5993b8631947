import { memo, useEffect, useMemo, useRef } from 'react'
import type { Span } from '../../core/text/span.ts'
import { type SourceLine, sourceLines } from './source-lines.ts'
import type { TextFind } from './text-find.tsx'

interface SourceTextProps {
  /** What the text is called for those who do not see it. */
  readonly label: string
  readonly text: string
  /** UTF-16 offsets of the passage that is marked. */
  readonly passage?: Span | undefined
  readonly find: TextFind
}

/** A text with a passage marked, scrolled to it; while something is searched for, to what was found. */
export function SourceText({ label, text, passage, find }: SourceTextProps) {
  const { query, at: current, setCount: onCount } = find
  const section = useRef<HTMLElement>(null)
  const { lines, count } = useMemo(() => sourceLines(text, query, passage), [text, query, passage])
  useEffect(() => section.current?.focus({ preventScroll: true }), [])
  useEffect(() => onCount(count), [count, onCount])
  // biome-ignore lint/correctness/useExhaustiveDependencies: the marks on the page change with the lines
  useEffect(() => {
    const found = section.current?.querySelectorAll<HTMLElement>('[data-found]') ?? []
    for (const mark of found) {
      const isCurrent = mark.dataset.found === String(current)
      mark.toggleAttribute('data-current', isCurrent)
    }
    const target = query.trim() === '' ? '.source-passage' : `[data-found="${current}"]`
    section.current?.querySelector(target)?.scrollIntoView({ block: 'center' })
  }, [lines, current])
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a long text is scrolled by keys
    <section ref={section} className="source-text" aria-label={label} tabIndex={0}>
      {lines.map(line => (
        <Line key={line.from} line={line} />
      ))}
    </section>
  )
}

const Line = memo(function Line({ line }: { readonly line: SourceLine }) {
  let at = line.from
  return (
    <p>
      {line.pieces.map(({ text, found, isPassage }) => {
        const key = at
        at += text.length
        if (found === null && !isPassage) return text
        return (
          <mark key={key} className={isPassage ? 'source-passage' : undefined} data-found={found ?? undefined}>
            {text}
          </mark>
        )
      })}
    </p>
  )
})
