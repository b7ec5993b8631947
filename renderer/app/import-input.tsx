import { acceptedFiles } from '../desk/file-bytes.ts'
import { startImport } from '../desk/imports.ts'

/** The file chooser behind 导入. It is never seen: the command clicks it. */
export function ImportInput() {
  return (
    <input
      id="import-files"
      type="file"
      accept={acceptedFiles}
      multiple
      hidden
      tabIndex={-1}
      onChange={event => startImport([...(event.target.files ?? [])])}
    />
  )
}
