import { useEffect, useMemo, useRef, useState } from 'react'
import type { LibraryText } from '../../core/contract/contract.ts'
import type { RepetitionMatch } from '../../core/repetition/match.ts'
import { libraryKindLabels } from '../desk/library.ts'
import { failureText } from '../desk/messages.ts'
import { ask } from '../desk/request.ts'
import { closeDialog } from '../desk/window-state.ts'
import { EmptyState } from '../panels/empty-state.tsx'
import { numberText } from '../panels/number-text.ts'
import { Dialog } from './dialog.tsx'
import { type MarkedLine, markedLines } from './marked-lines.ts'

/** The whole text of a library document, scrolled to the passage that the draft repeats. */
export function SourceDialog({ match }: { readonly match: RepetitionMatch }) {
  const [document, setDocument] = useState<LibraryText | null>(null)
  const [failure, setFailure] = useState('')
  useEffect(() => {
    let isOver = false
    ask('library.text', { id: match.source.documentId }).then(
      text => isOver || setDocument(text),
      error => isOver || setFailure(failureText(error)),
    )
    return () => {
      isOver = true
    }
  }, [match])
  return (
    <Dialog title={match.source.title} size="large" onClose={closeDialog}>
      {failure && (
        <p className="notice failure" role="alert">
          {failure}
        </p>
      )}
      {!document && !failure && <EmptyState title="正在读取" />}
      {document && (
        <>
          <p className="quiet-text">
            {libraryKindLabels[document.kind]}，{numberText(document.characters)} 字　{document.path}
          </p>
          <SourceText document={document} match={match} />
        </>
      )}
    </Dialog>
  )
}

function SourceText({ document, match }: { readonly document: LibraryText; readonly match: RepetitionMatch }) {
  const text = useRef<HTMLElement>(null)
  const lines = useMemo(() => markedLines(document.text, match.source.range), [document, match])
  useEffect(() => {
    text.current?.querySelector('mark')?.scrollIntoView({ block: 'center' })
  }, [])
  return (
    <section ref={text} className="source-text" aria-label="来源全文" tabIndex={-1}>
      {lines.map(line => (
        <Line key={line.from} line={line} />
      ))}
    </section>
  )
}

function Line({ line: { before, marked, after } }: { readonly line: MarkedLine }) {
  return (
    <p>
      {before}
      {marked && <mark>{marked}</mark>}
      {after}
    </p>
  )
}
