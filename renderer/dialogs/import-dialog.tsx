import { useEffect, useState } from 'react'
import type { GenreId } from '../../core/document/genres.ts'
import { type ReadFile, readImport, storeImports } from '../desk/imports.ts'
import { closeDialog } from '../desk/window-state.ts'
import { Dialog } from './dialog.tsx'
import { ImportFiles } from './import-files.tsx'
import { ImportPreview } from './import-preview.tsx'

/** Shows what was recognised in files, before any draft is stored. The files themselves stay as they are. */
export function ImportDialog({ files }: { readonly files: readonly File[] }) {
  const [read, setRead] = useState<readonly ReadFile[]>([])
  const [picked, setPicked] = useState<number | null>(null)
  const [genres, setGenres] = useState<Readonly<Record<number, GenreId>>>({})

  useEffect(() => {
    let isOver = false
    setRead([])
    setPicked(null)
    const readAll = async () => {
      for (const file of files) {
        const outcome = await readImport(file)
        if (isOver) return
        setRead(done => [...done, outcome])
      }
    }
    void readAll()
    return () => {
      isOver = true
    }
  }, [files])

  const contents = read.flatMap((file, index) =>
    'imported' in file ? [{ ...file.imported.content, genre: genres[index] ?? file.imported.content.genre }] : [],
  )
  const isReading = read.length < files.length
  const store = () => {
    closeDialog()
    void storeImports(contents)
  }
  const readable = read.findIndex(file => 'imported' in file)
  const chosen = picked ?? Math.max(0, readable)
  const shown = read[chosen]
  return (
    <Dialog
      title="导入文件"
      size="large"
      onClose={closeDialog}
      actions={
        <>
          {isReading && (
            <span className="progress-text">
              正在读取 {read.length}／{files.length}
            </span>
          )}
          <button type="button" className="button" onClick={closeDialog}>
            取消
          </button>
          <button
            type="button"
            className="button primary"
            disabled={isReading || contents.length === 0}
            onClick={store}
          >
            {files.length > 1 && contents.length > 0 ? `存为 ${contents.length} 份稿件` : '存为稿件'}
          </button>
        </>
      }
    >
      <div className="dialog-columns">
        {files.length > 1 && <ImportFiles files={files} read={read} chosen={chosen} onChoose={setPicked} />}
        <ImportPreview
          key={chosen}
          file={shown}
          name={files[chosen]?.name ?? ''}
          genre={genres[chosen]}
          onGenre={genre => setGenres({ ...genres, [chosen]: genre })}
        />
      </div>
    </Dialog>
  )
}
