import { type ChangeEvent, useRef } from 'react'
import { type LibraryKind, libraryKinds } from '../../core/repetition/match.ts'
import { chosenFiles } from '../desk/chosen-files.ts'
import { acceptedFiles } from '../desk/file-bytes.ts'
import { libraryKindLabels } from '../desk/library.ts'
import { importToLibrary } from '../desk/library-import.ts'

interface LibraryAddProps {
  readonly kind: LibraryKind
  readonly onKind: (kind: LibraryKind) => void
}

/** The ways to take files or a whole folder into the library. */
export function LibraryAdd({ kind, onKind }: LibraryAddProps) {
  const files = useRef<HTMLInputElement>(null)
  const folder = useRef<HTMLInputElement>(null)
  const add = (event: ChangeEvent<HTMLInputElement>) => {
    const chosen = chosenFiles(event.target.files ?? [])
    event.target.value = ''
    if (chosen.length > 0) void importToLibrary(chosen, kind)
  }
  return (
    <div className="library-add">
      <span className="form-inline">
        归为
        <KindSelect label="归为" kind={kind} onKind={onKind} />
      </span>
      <button type="button" className="button primary" onClick={() => files.current?.click()}>
        导入文件
      </button>
      <button type="button" className="button" onClick={() => folder.current?.click()}>
        导入文件夹
      </button>
      <span className="quiet-text">也可以把文件或文件夹拖到这里。Word、WPS、PDF、文本均可；同样的内容只存一份</span>
      <input ref={files} id="library-files" type="file" accept={acceptedFiles} multiple hidden onChange={add} />
      <input
        ref={input => {
          folder.current = input
          input?.setAttribute('webkitdirectory', '')
        }}
        id="library-folder"
        type="file"
        multiple
        hidden
        onChange={add}
      />
    </div>
  )
}

/** A choice among the kinds of library documents. */
export function KindSelect({ label, kind, onKind }: LibraryAddProps & { readonly label: string }) {
  return (
    <select
      className="select"
      aria-label={label}
      value={kind}
      onChange={event => onKind(event.target.value as LibraryKind)}
    >
      {libraryKinds.map(id => (
        <option key={id} value={id}>
          {libraryKindLabels[id]}
        </option>
      ))}
    </select>
  )
}
