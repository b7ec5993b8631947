import { useMemo, useState } from 'react'
import type { LibraryAddition } from '../../core/contract/contract.ts'
import { closeDialog } from '../desk/window-state.ts'
import { filterByText } from '../panels/draft-filter.ts'
import { EmptyState } from '../panels/empty-state.tsx'
import { numberText, sizeText } from '../panels/number-text.ts'
import { SearchField } from '../panels/search-field.tsx'
import { useDesk } from '../state/desk.ts'
import { Dialog } from './dialog.tsx'
import { LibraryAdd } from './library-add.tsx'
import { LibraryOutcome } from './library-outcome.tsx'
import { LibraryTable } from './library-table.tsx'

/** The library that drafts are compared with: what it holds, adding and removing. */
export function LibraryDialog() {
  const library = useDesk(state => state.library)
  const stats = useDesk(state => state.libraryStats)
  const [query, setQuery] = useState('')
  const [outcome, setOutcome] = useState<LibraryAddition | null>(null)
  const shown = useMemo(
    () => filterByText(library, query, document => `${document.title} ${document.path}`),
    [library, query],
  )
  return (
    <Dialog title="资料库" size="large" onClose={closeDialog}>
      <section className="library" aria-label="资料库">
        <p className="quiet-text">正文随写随与这里的文件比对。文件读入后存在本机，不会发送到任何地方。</p>
        <LibraryAdd onDone={setOutcome} />
        {outcome && <LibraryOutcome outcome={outcome} onClose={() => setOutcome(null)} />}
        {library.length === 0 ? (
          <EmptyState
            title="资料库还没有文件"
            text="先导入上级的政策文件，再导入本单位的旧稿。称谓、结束语一类的固定表述单独归类，不作重复提示。"
          />
        ) : (
          <>
            <SearchField label="搜索资料" value={query} onChange={setQuery} />
            {shown.length === 0 ? (
              <EmptyState title="没有符合的资料" text="换一个词，或清空搜索。" />
            ) : (
              <LibraryTable documents={shown} />
            )}
            <p className="library-stats">
              共 {numberText(stats.documents)} 份，{numberText(stats.characters)} 字；文本 {sizeText(stats.textBytes)}
              ，索引 {sizeText(stats.indexBytes)}
            </p>
          </>
        )}
      </section>
    </Dialog>
  )
}
