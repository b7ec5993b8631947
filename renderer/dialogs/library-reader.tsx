import type { LibraryDocument } from '../../core/contract/contract.ts'
import { isDraftPath } from '../../core/contract/library-files.ts'
import { libraryKindLabels } from '../desk/library.ts'
import { useLibraryText } from '../desk/library-texts.ts'
import { EmptyState } from '../panels/empty-state.tsx'
import { numberText } from '../panels/number-text.ts'
import { SourceText } from './source-text.tsx'
import { TextFindBar, useTextFind } from './text-find.tsx'

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
  const read = useLibraryText(document.id)
  const find = useTextFind(words)
  const { title, issuer, number, date, kind, characters, path } = document
  const facts = [issuer, number, date, libraryKindLabels[kind], `${numberText(characters)} 字`].filter(Boolean)
  return (
    <article className="library-reader" aria-label={title} onKeyDown={find.onKeyDown}>
      <div className="library-add">
        <button type="button" className="button" data-start onClick={onBack}>
          返回列表
        </button>
        <TextFindBar find={find} />
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
      {read.failure && (
        <p className="notice failure" role="alert">
          {read.failure}
        </p>
      )}
      {!read.document && !read.failure && <EmptyState title="正在读取" />}
      {read.document && <SourceText label="全文" text={read.document.text} find={find} />}
    </article>
  )
}
