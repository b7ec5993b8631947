import { clausePath } from '../../core/repetition/clause-path.ts'
import { libraryKindLabels } from '../desk/library.ts'
import { useLibraryText } from '../desk/library-texts.ts'
import { closeDialog, type SourceToRead } from '../desk/window-state.ts'
import { EmptyState } from '../panels/empty-state.tsx'
import { numberText } from '../panels/number-text.ts'
import { Dialog } from './dialog.tsx'
import { SourceText } from './source-text.tsx'
import { TextFindBar, useTextFind } from './text-find.tsx'

/** The whole text of a library document, scrolled to the passage that the draft repeats, with a search in it. */
export function SourceDialog({ source }: { readonly source: SourceToRead }) {
  const { document, failure } = useLibraryText(source.documentId)
  const find = useTextFind()

  return (
    <Dialog title={source.title} size="large" onClose={closeDialog}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: keys for the search, whatever in the dialog has the keyboard */}
      <div className="source-body" onKeyDown={find.onKeyDown}>
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
              <TextFindBar find={find} />
              {source.range && (
                <button type="button" className="button small" onClick={() => find.search('')}>
                  回到重复处
                </button>
              )}
            </div>
            <SourceText label="来源全文" text={document.text} passage={source.range} find={find} />
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
