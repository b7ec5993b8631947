import { useEffect, useRef, useState } from 'react'
import type { RevisionView } from '../../core/document/word-marks.ts'
import { chosenContent, chosenNotices, type ImportChoices, usualChoices } from '../desk/import-choices.ts'
import { putInto, type ReadFile, readImport, storeImports } from '../desk/imports.ts'
import { closeDialog, type ImportTarget } from '../desk/window-state.ts'
import { Dialog } from './dialog.tsx'
import { ImportFiles } from './import-files.tsx'
import { ImportPreview } from './import-preview.tsx'

/** A reading of a file: its index and how tracked changes were taken. */
const keyOf = (index: number, view: RevisionView) => `${index} ${view}`

interface ImportDialogProps {
  readonly files: readonly File[]
  /** The draft that was made of the file already, where one was. */
  readonly into: ImportTarget | undefined
}

/**
 * Shows what was recognised in files, before any draft is stored, and lets a person correct it. The files themselves stay
 * as they are.
 */
export function ImportDialog({ files, into }: ImportDialogProps) {
  const [read, setRead] = useState<Readonly<Record<string, ReadFile>>>({})
  const [picked, setPicked] = useState<number | null>(null)
  const [choices, setChoices] = useState<Readonly<Record<number, ImportChoices>>>({})
  const go = useRef<HTMLButtonElement>(null)
  const choicesOf = (index: number) => choices[index] ?? usualChoices
  const readingOf = (index: number) => read[keyOf(index, choicesOf(index).view)]
  const next = files.findIndex((_, index) => !readingOf(index))
  const wanted = next === -1 ? undefined : choicesOf(next).view

  useEffect(() => {
    const file = files[next]
    if (!file || !wanted) return
    let isOver = false
    void readImport(file, wanted).then(outcome => {
      if (!isOver) setRead(done => ({ ...done, [keyOf(next, wanted)]: outcome }))
    })
    return () => {
      isOver = true
    }
  }, [files, next, wanted])

  const readings = files.map((_, index) => readingOf(index))
  const drafts = readings.flatMap((file, index) =>
    file && 'imported' in file
      ? [
          {
            name: file.name,
            content: chosenContent(file.imported, choicesOf(index)),
            notices: chosenNotices(file.imported, choicesOf(index)),
          },
        ]
      : [],
  )
  const isReading = next !== -1
  const isReady = !isReading && drafts.length > 0
  useEffect(() => {
    // Enter stores, as long as the keyboard is not somewhere else on purpose.
    if (isReady && document.activeElement?.matches('.dialog, [data-waiting]')) go.current?.focus()
  }, [isReady])

  const store = () => {
    closeDialog()
    const [first] = drafts
    if (into && first) void putInto(into, first.content)
    else void storeImports(drafts)
  }
  const readable = readings.findIndex(file => file && 'imported' in file)
  const chosen = picked ?? Math.max(0, readable)
  return (
    <Dialog
      title={into ? '核对结构' : '导入文件'}
      size="full"
      onClose={closeDialog}
      actions={
        <>
          <span className="progress-text" role="status">
            {isReading
              ? `正在读取 ${Math.min(files.length, readings.filter(Boolean).length + 1)}／${files.length}`
              : '原文件不会改动'}
          </span>
          <button type="button" className="button" data-waiting onClick={closeDialog}>
            取消
          </button>
          <button ref={go} type="button" className="button primary" disabled={!isReady} onClick={store}>
            {into
              ? '改好这份稿件'
              : files.length > 1 && drafts.length > 0
                ? `存为 ${drafts.length} 份稿件`
                : '存为稿件'}
          </button>
        </>
      }
    >
      <div className="dialog-columns">
        {files.length > 1 && <ImportFiles files={files} read={readings} chosen={chosen} onChoose={setPicked} />}
        <ImportPreview
          key={chosen}
          file={readings[chosen]}
          name={files[chosen]?.name ?? ''}
          choices={choicesOf(chosen)}
          onChange={change => setChoices({ ...choices, [chosen]: { ...choicesOf(chosen), ...change } })}
        />
      </div>
    </Dialog>
  )
}
