import { type ChangeEvent, useRef, useState } from 'react'
import type { LibraryAddition } from '../../core/contract/contract.ts'
import { type LibraryKind, libraryKinds } from '../../core/repetition/match.ts'
import { acceptedFiles } from '../desk/file-bytes.ts'
import { addToLibrary, libraryKindLabels } from '../desk/library.ts'
import { LibraryProgress } from './library-progress.tsx'

/** Adds files or a whole folder to the library, with progress and a way to stop. */
export function LibraryAdd({ onDone }: { readonly onDone: (outcome: LibraryAddition | null) => void }) {
  const [kind, setKind] = useState<LibraryKind>('policy')
  const [work, setWork] = useState<AbortController | null>(null)
  const files = useRef<HTMLInputElement>(null)
  const folder = useRef<HTMLInputElement>(null)

  // Each time anew: the inputs go while an import runs.
  const takeFolder = (input: HTMLInputElement | null) => {
    folder.current = input
    input?.setAttribute('webkitdirectory', '')
  }
  const add = async (event: ChangeEvent<HTMLInputElement>) => {
    const chosen = [...(event.target.files ?? [])]
    event.target.value = ''
    if (chosen.length === 0) return
    const controller = new AbortController()
    setWork(controller)
    onDone(null)
    onDone(await addToLibrary(chosen, kind, controller.signal))
    setWork(null)
  }
  if (work) return <LibraryProgress onStop={() => work.abort()} />
  return (
    <div className="library-add">
      <label className="form-inline">
        归为
        <select className="select" value={kind} onChange={event => setKind(event.target.value as LibraryKind)}>
          {libraryKinds.map(id => (
            <option key={id} value={id}>
              {libraryKindLabels[id]}
            </option>
          ))}
        </select>
      </label>
      <button type="button" className="button primary" onClick={() => files.current?.click()}>
        导入文件
      </button>
      <button type="button" className="button" onClick={() => folder.current?.click()}>
        导入文件夹
      </button>
      <span className="quiet-text">.docx、.txt、.md；同样的内容只存一份</span>
      <input ref={files} id="library-files" type="file" accept={acceptedFiles} multiple hidden onChange={add} />
      <input ref={takeFolder} id="library-folder" type="file" multiple hidden onChange={add} />
    </div>
  )
}
