import { useMemo, useState } from 'react'
import { useDesk } from '../state/desk.ts'
import { filterDrafts } from './draft-filter.ts'
import { DraftList } from './draft-list.tsx'
import { EmptyState } from './empty-state.tsx'
import { useLiveDrafts } from './live-drafts.ts'
import { SearchField } from './search-field.tsx'
import { TrashList } from './trash-list.tsx'

/** All drafts, the last changed first, and the trash below them. */
export function DraftPanel() {
  const [query, setQuery] = useState('')
  const drafts = useLiveDrafts()
  const trashed = useDesk(state => state.trashed)
  const shown = useMemo(() => filterDrafts(drafts, query), [drafts, query])
  return (
    <section className="panel" aria-label="稿件">
      <div className="panel-bar">
        <SearchField label="搜索稿件" value={query} onChange={setQuery} />
      </div>
      <div className="panel-scroll">
        {drafts.length === 0 && <EmptyState title="还没有稿件" text="用上方的按钮新建一份，或把文件拖进窗口。" />}
        {drafts.length > 0 && shown.length === 0 && <EmptyState title="没有符合的稿件" text="换一个词，或清空搜索。" />}
        <DraftList drafts={shown} />
        {trashed.length > 0 && <TrashList drafts={trashed} />}
      </div>
    </section>
  )
}
