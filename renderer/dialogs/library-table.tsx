import { useState } from 'react'
import type { LibraryDocument } from '../../core/contract/contract.ts'
import { libraryKindLabels, removeFromLibrary } from '../desk/library.ts'
import { numberText } from '../panels/number-text.ts'
import { momentText } from '../panels/time-text.ts'

/** The documents of the library. Chosen ones can be removed together. */
export function LibraryTable({ documents }: { readonly documents: readonly LibraryDocument[] }) {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const picked = documents.filter(document => chosen.has(document.id))
  const toggle = (id: string) => {
    const next = new Set(chosen)
    if (!next.delete(id)) next.add(id)
    setChosen(next)
  }
  return (
    <>
      <div className="library-scroll">
        <table className="library-table">
          <thead>
            <tr>
              <th scope="col">
                <input
                  type="checkbox"
                  aria-label="全选"
                  checked={picked.length === documents.length}
                  onChange={() =>
                    setChosen(picked.length === documents.length ? new Set() : new Set(documents.map(({ id }) => id)))
                  }
                />
              </th>
              <th scope="col">文件</th>
              <th scope="col">类别</th>
              <th scope="col">字数</th>
              <th scope="col">加入时间</th>
            </tr>
          </thead>
          <tbody>
            {documents.map(document => (
              <tr key={document.id}>
                <td>
                  <input
                    type="checkbox"
                    aria-label={`选择「${document.title}」`}
                    checked={chosen.has(document.id)}
                    onChange={() => toggle(document.id)}
                  />
                </td>
                <td title={document.path}>
                  {document.title}
                  {document.isDamaged && <strong>（已损坏，没有参与比对）</strong>}
                </td>
                <td>{libraryKindLabels[document.kind]}</td>
                <td>{numberText(document.characters)}</td>
                <td>{momentText(document.addedAt, Date.now())}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <div className="library-actions">
        <button
          type="button"
          className="button"
          disabled={picked.length === 0}
          onClick={() => void removeFromLibrary(picked)}
        >
          移出资料库
        </button>
        {picked.length > 0 && <span className="quiet-text">已选 {numberText(picked.length)} 份</span>}
      </div>
    </>
  )
}
