import { useMemo, useState } from 'react'
import type { BackupDraft } from '../../core/contract/backups.ts'
import { genreSpec } from '../../core/document/genres.ts'
import { filterByText } from '../panels/draft-filter.ts'
import { EmptyState } from '../panels/empty-state.tsx'
import { numberText } from '../panels/number-text.ts'
import { SearchField } from '../panels/search-field.tsx'
import { useDesk } from '../state/desk.ts'
import { fullMoment } from './backup-words.ts'

/** More rows than anybody reads; the search narrows them. */
const mostRows = 500

interface BackupDraftsProps {
  readonly drafts: readonly BackupDraft[]
  readonly selected: ReadonlySet<string>
  readonly onSelect: (selected: ReadonlySet<string>) => void
}

/** The drafts of a backup, to be looked over and chosen, each held against what is there now. */
export function BackupDrafts({ drafts, selected, onSelect }: BackupDraftsProps) {
  const present = useDesk(state => state.drafts)
  const [query, setQuery] = useState('')
  const now = Date.now()
  const found = useMemo(() => filterByText(drafts, query, draft => draft.title), [drafts, query])
  const there = useMemo(() => new Map(present.map(({ id, updatedAt }) => [id, updatedAt])), [present])
  const shown = found.slice(0, mostRows)
  const toggle = (id: string, isOn: boolean) => {
    const next = new Set(selected)
    if (isOn) next.add(id)
    else next.delete(id)
    onSelect(next)
  }
  if (drafts.length === 0)
    return <EmptyState title="这份备份里没有稿件" text="备份时还没有写过稿件；请选另一份备份。" />
  return (
    <>
      <div className="settings-bar">
        <span>{numberText(drafts.length)} 份稿件</span>
        <SearchField label="搜索备份中的稿件" value={query} onChange={setQuery} />
      </div>
      <div className="backup-scroll">
        {shown.length === 0 && <EmptyState title="没有符合的稿件" text="换一个词，或清空搜索。" />}
        {shown.length > 0 && (
          <table className="backup-table backup-drafts">
            <thead>
              <tr>
                <th scope="col">稿件</th>
                <th scope="col">文种</th>
                <th scope="col">字数</th>
                <th scope="col">最后修改</th>
                <th scope="col">与现在相比</th>
              </tr>
            </thead>
            <tbody>
              {shown.map(draft => (
                <tr key={draft.id}>
                  <td title={draft.title}>
                    <label>
                      <input
                        type="checkbox"
                        checked={selected.has(draft.id)}
                        onChange={event => toggle(draft.id, event.currentTarget.checked)}
                      />
                      <span>{draft.title || '未命名'}</span>
                    </label>
                  </td>
                  <td>{genreSpec(draft.genre).name}</td>
                  <td className="number">{numberText(draft.characters)}</td>
                  <td>{fullMoment(draft.updatedAt, now)}</td>
                  <td>{comparison(draft, there.get(draft.id))}</td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
        {found.length > mostRows && (
          <p className="quiet-text backup-rest">另有 {numberText(found.length - mostRows)} 份，请用搜索缩小范围。</p>
        )}
      </div>
    </>
  )
}

function comparison({ updatedAt, isTrashed }: BackupDraft, present: number | undefined): string {
  if (present === undefined) return isTrashed ? '当时在回收站' : '现在没有'
  if (present === updatedAt) return '相同'
  return present > updatedAt ? '现在的更新' : '备份的更新'
}
