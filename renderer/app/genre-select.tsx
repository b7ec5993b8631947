import { type GenreId, genres } from '../../core/document/genres.ts'
import { lockReason } from '../commands/writing.ts'
import { setGenre } from '../editor/actions.ts'
import { useDesk } from '../state/desk.ts'

/** The genre of the draft on the desk, changed in place. */
export function GenreSelect() {
  const genre = useDesk(state => state.draft?.genre)
  const reason = useDesk(state => lockReason(state.draft?.status))
  return (
    <select
      className="select small"
      aria-label="文种"
      title={reason ?? '文种'}
      disabled={reason !== null}
      value={genre}
      onChange={event => setGenre(event.target.value as GenreId)}
    >
      <GenreOptions />
    </select>
  )
}

/** The options of every select of genres, the statutory ones apart. */
export function GenreOptions() {
  return [true, false].map(statutory => (
    <optgroup key={String(statutory)} label={statutory ? '法定公文' : '讲话、汇报和事务文书'}>
      {genres
        .filter(genre => genre.statutory === statutory)
        .map(genre => (
          <option key={genre.id} value={genre.id}>
            {genre.name}
          </option>
        ))}
    </optgroup>
  ))
}
