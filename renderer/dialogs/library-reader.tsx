import { useEffect, useMemo, useRef, useState } from 'react'
import type { LibraryDocument } from '../../core/contract/contract.ts'
import { isDraftPath } from '../../core/contract/library-files.ts'
import { libraryKindLabels } from '../desk/library.ts'
import { failureText } from '../desk/messages.ts'
import { ask } from '../desk/request.ts'
import { EmptyState } from '../panels/empty-state.tsx'
import { numberText } from '../panels/number-text.ts'
import { SearchField } from '../panels/search-field.tsx'
import { foundLines } from './found-lines.ts'

interface LibraryReaderProps {
  readonly document: LibraryDocument
  /** The words to find at first. */
  readonly words: string
  readonly onBack: () => void
  readonly onEdit: () => void
  readonly onRemove: () => void
}

/** The text of a document of the library, with a search in it. */
export function LibraryReader({ document, words, onBack, onEdit, onRemove }: LibraryReaderProps) {
  const [text, setText] = useState<string | null>(null)
  const [failure, setFailure] = useState('')
  const [query, setQuery] = useState(words)
  const [current, setCurrent] = useState(0)
  const scroller = useRef<HTMLElement>(null)
  const { lines, count } = useMemo(() => foundLines(text ?? '', query), [text, query])
  const at = count === 0 ? 0 : ((current % count) + count) % count

  useEffect(() => {
    let isOver = false
    ask('library.text', { id: document.id }).then(
      answer => isOver || setText(answer.text),
      error => isOver || setFailure(failureText(error)),
    )
    return () => {
      isOver = true
    }
  }, [document.id])
  // biome-ignore lint/correctness/useExhaustiveDependencies: the marks on the page change with the lines
  useEffect(() => {
    scroller.current?.querySelector(`mark[data-at="${at}"]`)?.scrollIntoView({ block: 'center' })
  }, [at, lines])

  const { title, issuer, number, date, kind, characters, path } = document
  const facts = [issuer, number, date, libraryKindLabels[kind], `${numberText(characters)} 字`].filter(Boolean)
  return (
    <article className="library-reader" aria-label={title}>
      <div className="library-add">
        <button type="button" className="button" data-start onClick={onBack}>
          返回列表
        </button>
        <SearchField
          label="在文中查找"
          value={query}
          onChange={value => {
            setQuery(value)
            setCurrent(0)
          }}
        />
        <span className="quiet-text" role="status">
          {query.trim() === '' ? '' : count === 0 ? '没有找到' : `${numberText(at + 1)}／${numberText(count)}`}
        </span>
        <button type="button" className="button" disabled={count === 0} onClick={() => setCurrent(at - 1)}>
          上一处
        </button>
        <button type="button" className="button" disabled={count === 0} onClick={() => setCurrent(at + 1)}>
          下一处
        </button>
        <button type="button" className="button" onClick={onEdit}>
          编辑信息
        </button>
        <button type="button" className="button danger" onClick={onRemove}>
          移出资料库
        </button>
      </div>
      <h3>{title}</h3>
      <p className="quiet-text">
        {facts.join('　')}　{isDraftPath(path) ? '本机稿件' : path}
      </p>
      {failure && (
        <p className="notice failure" role="alert">
          {failure}
        </p>
      )}
      {text === null && !failure && <EmptyState title="正在读取" />}
      {text !== null && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a long text is scrolled by keys
        <section ref={scroller} className="source-text" aria-label="全文" tabIndex={0}>
          {lines.map(line => (
            <p key={line.from}>
              {line.pieces.map(piece =>
                piece.found === null ? (
                  piece.text
                ) : (
                  <mark key={piece.found} data-at={piece.found} data-current={piece.found === at || undefined}>
                    {piece.text}
                  </mark>
                ),
              )}
            </p>
          ))}
        </section>
      )}
    </article>
  )
}
