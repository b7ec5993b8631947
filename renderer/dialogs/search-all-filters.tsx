import { draftStatuses, statusNames } from '../../core/document/draft-status.ts'
import { genres } from '../../core/document/genres.ts'
import { useDraftList } from '../desk/draft-list.ts'
import { isNarrowed, type SearchAll, searchTimes, useSearchAll, wholeSearch } from '../desk/search-all.ts'
import { facetsOf } from '../panels/draft-facets.ts'
import { useDesk } from '../state/desk.ts'

type Options = readonly (readonly [value: string, label: string])[]

/** Narrows the search of all drafts by genre, status, tag, folder and time. What no draft has is not offered. */
export function SearchAllFilters() {
  const search = useSearchAll()
  const folders = useDraftList(state => state.folders)
  const { tags } = facetsOf(useDesk(state => state.drafts))
  const set = (change: Partial<SearchAll>) => useSearchAll.setState(change)
  return (
    <div className="search-all-filters">
      <Choice
        label="文种"
        value={search.genre}
        options={[['', '所有文种'], ...genres.map(({ id, name }) => [id, name] as const)]}
        onChoose={genre => set({ genre: genre as SearchAll['genre'] })}
      />
      <Choice
        label="状态"
        value={search.status}
        options={[['', '所有状态'], ...draftStatuses.map(status => [status, statusNames[status]] as const)]}
        onChoose={status => set({ status: status as SearchAll['status'] })}
      />
      {tags.length > 0 && (
        <Choice
          label="标签"
          value={search.tag}
          options={[['', '所有标签'], ...tags.map(tag => [tag, tag] as const)]}
          onChoose={tag => set({ tag })}
        />
      )}
      {folders.length > 0 && (
        <Choice
          label="文件夹"
          value={search.folder}
          options={[
            ['', '所有文件夹'],
            ...folders.map(({ id, name }) => [id, name] as const),
            ['none', '未归入文件夹'],
          ]}
          onChoose={folder => set({ folder })}
        />
      )}
      <Choice
        label="修改时间"
        value={search.time}
        options={searchTimes}
        onChoose={time => set({ time: time as SearchAll['time'] })}
      />
      {isNarrowed(search) && (
        <button type="button" className="link-button" onClick={() => set(wholeSearch)}>
          清除筛选
        </button>
      )}
    </div>
  )
}

interface ChoiceProps {
  readonly label: string
  readonly value: string
  readonly options: Options
  readonly onChoose: (value: string) => void
}

function Choice({ label, value, options, onChoose }: ChoiceProps) {
  return (
    <select
      className="select"
      aria-label={label}
      value={value}
      data-on={value !== '' || undefined}
      onChange={event => onChoose(event.target.value)}
    >
      {options.map(([id, name]) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </select>
  )
}
