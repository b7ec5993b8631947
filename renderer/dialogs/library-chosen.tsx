import type { LibraryDocument } from '../../core/contract/contract.ts'
import { type LibraryKind, libraryKinds } from '../../core/repetition/match.ts'
import { changeKind, libraryKindLabels, removeFromLibrary } from '../desk/library.ts'
import { numberText } from '../panels/number-text.ts'

interface LibraryChosenProps {
  readonly picked: readonly LibraryDocument[]
  readonly shown: number
  readonly isNarrowed: boolean
  readonly onEdit: (document: LibraryDocument) => void
}

/** What can be done with the documents that are chosen. */
export function LibraryChosen({ picked, shown, isNarrowed, onEdit }: LibraryChosenProps) {
  const [only] = picked
  return (
    <div className="library-actions">
      <button
        type="button"
        className="button"
        disabled={picked.length === 0}
        onClick={() => void removeFromLibrary(picked)}
      >
        移出资料库
      </button>
      <select
        className="select"
        aria-label="改为"
        disabled={picked.length === 0}
        value=""
        onChange={event => void changeKind(picked, event.target.value as LibraryKind)}
      >
        <option value="">改类别…</option>
        {libraryKinds.map(kind => (
          <option key={kind} value={kind}>
            {libraryKindLabels[kind]}
          </option>
        ))}
      </select>
      <button type="button" className="button" disabled={picked.length !== 1} onClick={() => only && onEdit(only)}>
        编辑信息
      </button>
      <span className="quiet-text">
        {picked.length > 0 && `已选 ${numberText(picked.length)} 份　`}
        {isNarrowed && `符合条件 ${numberText(shown)} 份`}
      </span>
    </div>
  )
}
