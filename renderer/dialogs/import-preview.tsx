import type { GenreId } from '../../core/document/genres.ts'
import { GenreOptions } from '../app/genre-select.tsx'
import type { ReadFile } from '../desk/imports.ts'
import { EmptyState } from '../panels/empty-state.tsx'
import { StructurePreview } from './structure-preview.tsx'

interface ImportPreviewProps {
  readonly file: ReadFile | undefined
  readonly name: string
  /** The genre that the person chose in place of the recognised one. */
  readonly genre: GenreId | undefined
  readonly onGenre: (genre: GenreId) => void
}

/** What was recognised in one file, with what was left out or guessed. */
export function ImportPreview({ file, name, genre, onGenre }: ImportPreviewProps) {
  if (!file) {
    return (
      <div className="choice-detail">
        <EmptyState title={`正在读取「${name}」`} />
      </div>
    )
  }
  if ('failure' in file) {
    return (
      <div className="choice-detail">
        <h3>{file.name}</h3>
        <p className="notice failure" role="alert">
          {file.failure}
        </p>
      </div>
    )
  }
  const { content, notices } = file.imported
  return (
    <div className="choice-detail">
      <h3>{file.name}</h3>
      {notices.map(notice => (
        <p key={notice} className="notice">
          {notice}
        </p>
      ))}
      <label className="form-line">
        <span>文种</span>
        <select
          className="select"
          value={genre ?? content.genre}
          onChange={event => onGenre(event.target.value as GenreId)}
        >
          <GenreOptions />
        </select>
      </label>
      <h4>识别出的结构</h4>
      <StructurePreview blocks={content.blocks} />
    </div>
  )
}
