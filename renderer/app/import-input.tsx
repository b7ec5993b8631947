import { exchangeEnding } from '../../core/exchange/exchange-package.ts'
import { openPackage } from '../desk/exchange.ts'
import { acceptedFiles } from '../desk/file-bytes.ts'
import { startImport } from '../desk/imports.ts'

/** The file choosers behind 导入 and 打开交换包. They are never seen: the commands click them. */
export function ImportInput() {
  return (
    <>
      <input
        id="import-files"
        type="file"
        accept={acceptedFiles}
        multiple
        hidden
        tabIndex={-1}
        onChange={event => startImport([...(event.target.files ?? [])])}
      />
      <input
        id="open-package"
        type="file"
        accept={exchangeEnding}
        hidden
        tabIndex={-1}
        onChange={event => {
          const file = event.target.files?.[0]
          if (file) void openPackage(file)
        }}
      />
    </>
  )
}
