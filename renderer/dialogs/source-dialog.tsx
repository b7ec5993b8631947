import { type KeyboardEvent, useRef, useState } from 'react'
import { clausePath } from '../../core/repetition/clause-path.ts'
import { Icon } from '../app/icon.tsx'
import { libraryKindLabels } from '../desk/library.ts'
import { useLibraryText } from '../desk/library-texts.ts'
import { closeDialog, type SourceToRead } from '../desk/window-state.ts'
import { EmptyState } from '../panels/empty-state.tsx'
import { numberText } from '../panels/number-text.ts'
import { SearchField } from '../panels/search-field.tsx'
import { Dialog } from './dialog.tsx'
import { SourceText } from './source-text.tsx'

/** The whole text of a library document, scrolled to the passage that the draft repeats, with a search in it. */
export function SourceDialog({ source }: { readonly source: SourceToRead }) {
  const { document, failure } = useLibraryText(source.documentId)
  const [query, setQuery] = useState('')
  const [current, setCurrent] = useState(0)
  const [count, setCount] = useState(0)
  const body = useRef<HTMLDivElement>(null)
  const at = count === 0 ? 0 : ((current % count) + count) % count

  // The window's own search would look behind the dialog too.
  const onKeyDown = (event: KeyboardEvent) => {
    const isInField = event.target instanceof HTMLInputElement
    if (event.ctrlKey && event.key === 'f') {
      event.preventDefault()
      body.current?.querySelector<HTMLInputElement>('input[type="search"]')?.select()
    } else if (event.key === 'F3' || (isInField && event.key === 'Enter')) {
      event.preventDefault()
      setCurrent(at + (event.shiftKey ? -1 : 1))
    }
  }

  return (
    <Dialog title={source.title} size="large" onClose={closeDialog}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: keys for the search, whatever in the dialog has the keyboard */}
      <div ref={body} className="source-body" onKeyDown={onKeyDown}>
        {failure && (
          <p className="notice failure" role="alert">
            {failure}
          </p>
        )}
        {!document && !failure && <EmptyState title="正在读取" />}
        {document && (
          <>
            <p className="quiet-text">
              {[
                document.issuer,
                document.number,
                document.date,
                libraryKindLabels[document.kind],
                `${numberText(document.characters)} 字`,
              ]
                .filter(Boolean)
                .join('　')}
            </p>
            {source.range && <p className="source-place">{placeText(document.text, source.range.from)}</p>}
            <div className="source-find">
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
              <button
                type="button"
                className="icon-button"
                aria-label="上一处"
                disabled={count === 0}
                onClick={() => setCurrent(at - 1)}
              >
                <Icon name="previous" />
              </button>
              <button
                type="button"
                className="icon-button"
                aria-label="下一处"
                disabled={count === 0}
                onClick={() => setCurrent(at + 1)}
              >
                <Icon name="next" />
              </button>
              {source.range && (
                <button type="button" className="button small" onClick={() => setQuery('')}>
                  回到重复处
                </button>
              )}
            </div>
            <SourceText text={document.text} passage={source.range} query={query} current={at} onCount={setCount} />
          </>
        )}
      </div>
    </Dialog>
  )
}

function placeText(text: string, at: number): string {
  const { headings, clause } = clausePath(text, at)
  const path = [...headings, clause].filter(Boolean).join(' › ')
  return path === '' ? '' : `重复处：${path}`
}
