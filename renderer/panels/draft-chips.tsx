import { statusNames } from '../../core/document/draft-status.ts'
import { genreSpec } from '../../core/document/genres.ts'
import { Icon } from '../app/icon.tsx'
import { changeFilters, type DraftFilters, useDraftList } from '../desk/draft-list.ts'

/** What the list is narrowed to, each with a button that lifts it. */
export function DraftChips() {
  const { status, genre, tag, starred } = useDraftList(state => state.filters)
  const chips: readonly (readonly [string, Partial<DraftFilters>])[] = [
    ...(status ? [[`状态：${statusNames[status]}`, { status: null }] as const] : []),
    ...(genre ? [[`文种：${genreSpec(genre).name}`, { genre: null }] as const] : []),
    ...(tag === null ? [] : [[`标签：${tag}`, { tag: null }] as const]),
    ...(starred ? [['星标', { starred: false }] as const] : []),
  ]
  if (chips.length === 0) return null
  return (
    <div className="draft-chips">
      {chips.map(([label, lift]) => (
        <button
          key={label}
          type="button"
          className="draft-chip"
          aria-label={`取消筛选 ${label}`}
          onClick={() => changeFilters(lift)}
        >
          {label}
          <Icon name="close" />
        </button>
      ))}
    </div>
  )
}
