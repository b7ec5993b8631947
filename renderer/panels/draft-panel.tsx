import { useEffect, useRef } from 'react'
import { changeFilters, isFiltered, noFilters, refreshFolders, selectDrafts, useDraftList } from '../desk/draft-list.ts'
import { reporting } from '../desk/messages.ts'
import { useDesk } from '../state/desk.ts'
import { DraftChips } from './draft-chips.tsx'
import { DraftGlance } from './draft-glance.tsx'
import { DraftList } from './draft-list.tsx'
import { DraftMenu } from './draft-menu.tsx'
import { DraftSelectionBar } from './draft-selection-bar.tsx'
import { DraftViewMenu } from './draft-view-menu.tsx'
import { EmptyState } from './empty-state.tsx'
import { useListRows } from './listed-drafts.ts'
import { SearchField } from './search-field.tsx'
import { searchTexts, TextHits } from './text-hits.tsx'
import { TrashList } from './trash-list.tsx'

/** All drafts, divided, ordered and narrowed as a person wants them, and the trash below them. */
export function DraftPanel() {
  const scroller = useRef<HTMLDivElement>(null)
  const query = useDraftList(state => state.query)
  const isNarrow = useDraftList(state => isFiltered(state.filters))
  const hasDrafts = useDesk(state => state.drafts.length > 0)
  const trashed = useDesk(state => state.trashed)
  const rows = useListRows()
  useEffect(() => void reporting(refreshFolders), [])
  const search = (query: string) => {
    useDraftList.setState({ query })
    selectDrafts([])
  }
  const showAll = () => {
    changeFilters(noFilters)
    search('')
  }
  return (
    <section className="panel" aria-label="稿件">
      <div className="panel-bar">
        <SearchField label="搜索稿件" value={query} onChange={search} onEnter={searchTexts} />
        <DraftViewMenu />
      </div>
      <DraftChips />
      <TextHits query={query} />
      <div className="panel-scroll" ref={scroller}>
        {!hasDrafts && rows.length === 0 && (
          <EmptyState title="还没有稿件" text="用上方的按钮新建一份，或把文件拖进窗口。" />
        )}
        {hasDrafts && rows.length === 0 && (
          <EmptyState
            title="没有符合的稿件"
            text={isNarrow ? '放宽筛选，或清空搜索。' : '换一个词，或用标题的拼音首字母。'}
          >
            <button type="button" className="button small" onClick={showAll}>
              显示全部稿件
            </button>
          </EmptyState>
        )}
        <DraftList rows={rows} scroller={scroller} />
        {trashed.length > 0 && <TrashList drafts={trashed} />}
      </div>
      <DraftSelectionBar />
      <DraftMenu />
      <DraftGlance />
    </section>
  )
}
