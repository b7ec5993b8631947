import type { ReadFile } from '../desk/imports.ts'

interface ImportFilesProps {
  readonly files: readonly File[]
  readonly read: readonly (ReadFile | undefined)[]
  readonly chosen: number
  readonly onChoose: (index: number) => void
}

/** The files of one import, each with whether it was read. */
export function ImportFiles({ files, read, chosen, onChoose }: ImportFilesProps) {
  return (
    <fieldset className="choice-column">
      <legend className="unseen">文件</legend>
      <div className="choice-list">
        {files.map((file, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two files may share a name; their order is fixed
          <label key={index} className="choice">
            <input type="radio" name="file" checked={index === chosen} onChange={() => onChoose(index)} />
            <span className="choice-name">{file.name}</span>
            <span className="choice-note">{stateOf(read[index])}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}

function stateOf(file: ReadFile | undefined): string {
  if (!file) return '等待读取'
  return 'failure' in file ? '不能读取' : `${file.imported.content.blocks.length} 段`
}
