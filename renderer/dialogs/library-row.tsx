import { memo, type RefObject } from 'react'
import type { LibraryDocument } from '../../core/contract/contract.ts'
import { isDraftPath } from '../../core/contract/library-files.ts'
import { libraryKindLabels } from '../desk/library.ts'
import { numberText } from '../panels/number-text.ts'
import { momentText } from '../panels/time-text.ts'

interface LibraryRowProps {
  readonly document: LibraryDocument
  readonly index: number
  readonly isActive: boolean
  readonly isChosen: boolean
  readonly acts: RefObject<RowActs>
}

/** What can be done with a row: the same for all. */
export interface RowActs {
  toggle(id: string): void
  focus(index: number): void
  open(document: LibraryDocument): void
}

/** One document of the library. Rendered again only where something of it has changed. */
export const LibraryRow = memo(function LibraryRow({ document, index, isActive, isChosen, acts }: LibraryRowProps) {
  const { title, issuer, number, date, kind, characters, addedAt, isDamaged, path } = document
  return (
    <tr
      data-index={index}
      aria-rowindex={index + 2}
      aria-selected={isChosen}
      tabIndex={isActive ? 0 : -1}
      onFocus={() => acts.current.focus(index)}
      onDoubleClick={() => acts.current.open(document)}
    >
      <td>
        <input
          type="checkbox"
          aria-label={`选择「${title}」`}
          tabIndex={isActive ? 0 : -1}
          checked={isChosen}
          onChange={() => acts.current.toggle(document.id)}
        />
      </td>
      <td title={isDraftPath(path) ? `${title}\n本机稿件` : `${title}\n${path}`}>
        <button type="button" className="library-title" tabIndex={-1} onClick={() => acts.current.open(document)}>
          {title}
        </button>
        {isDamaged && <strong>（已损坏，没有参与比对）</strong>}
      </td>
      <td title={issuer}>{issuer}</td>
      <td title={number}>{number}</td>
      <td>{date}</td>
      <td>{libraryKindLabels[kind]}</td>
      <td>{numberText(characters)}</td>
      <td>{momentText(addedAt, Date.now())}</td>
    </tr>
  )
})
