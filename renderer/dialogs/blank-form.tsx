import type { GenreId } from '../../core/document/genres.ts'
import { GenreOptions } from '../app/genre-select.tsx'

interface BlankFormProps {
  readonly genre: GenreId
  readonly onGenre: (genre: GenreId) => void
}

/** What a blank draft needs to be told: its genre. */
export function BlankForm({ genre, onGenre }: BlankFormProps) {
  return (
    <>
      <p>从一行标题和一段正文开始。段首写「一、」「（一）」「1.」「（1）」，即成为相应层次的标题。</p>
      <label className="form-line">
        <span>文种</span>
        <select className="select" value={genre} onChange={event => onGenre(event.target.value as GenreId)}>
          <GenreOptions />
        </select>
      </label>
      <p className="quiet-text">文种决定按哪些篇幅规定和格式要求检查，以后可以在状态栏更改。</p>
    </>
  )
}
