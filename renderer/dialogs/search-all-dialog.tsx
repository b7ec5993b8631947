import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from 'react'
import { searchTerms } from '../../core/text/search/search-terms.ts'
import { Icon } from '../app/icon.tsx'
import { isComposing } from '../commands/shortcut.ts'
import { refreshFolders } from '../desk/draft-list.ts'
import { reporting } from '../desk/messages.ts'
import { openFound } from '../desk/open-found.ts'
import { filterOf, isNarrowed, useFoundDrafts, useSearchAll } from '../desk/search-all.ts'
import { useFoundDocuments } from '../desk/search-library.ts'
import { closeDialog, openDialog } from '../desk/window-state.ts'
import { EmptyState } from '../panels/empty-state.tsx'
import { numberText } from '../panels/number-text.ts'
import { Dialog } from './dialog.tsx'
import { entriesOf, entryAfter, type FoundEntry } from './search-all-entries.ts'
import { SearchAllFilters } from './search-all-filters.tsx'
import { SearchAllResult } from './search-all-result.tsx'

/** How many drafts are shown first, and by how many more each time. */
const firstPage = 50

/** Searches the texts of all drafts and of the library while a person types. Arrows choose a place, Enter opens it. */
export function SearchAllDialog() {
  const search = useSearchAll()
  const { query } = search
  const [typed, setTyped] = useState(query)
  const [most, setMost] = useState(firstPage)
  const [active, setActive] = useState(0)
  const [now] = useState(Date.now)
  const list = useRef<HTMLDivElement>(null)
  const listId = useId()
  const filter = useMemo(() => filterOf(search, now), [search, now])
  const { found, isSearching, failure } = useFoundDrafts(query, filter, most)
  const texts = useFoundDocuments(isNarrowed(search) ? '' : query)
  const terms = useMemo(() => searchTerms(query), [query])
  const drafts = found && terms.length > 0 ? found.drafts : []
  const documents = texts?.shown ?? []
  const entries = useMemo(() => entriesOf(drafts, documents), [drafts, documents])
  const chosen = Math.min(active, entries.length - 1)

  useEffect(() => void reporting(refreshFolders), [])
  // biome-ignore lint/correctness/useExhaustiveDependencies: another question begins at the first place again
  useEffect(() => {
    setActive(0)
    setMost(firstPage)
  }, [query, filter])
  // biome-ignore lint/correctness/useExhaustiveDependencies: the place is brought into sight when it changes
  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' })
  }, [chosen, entries])

  const ask = (query: string) => useSearchAll.setState({ query: query.slice(0, 200) })
  const open = ({ owner, place, document }: FoundEntry) => {
    closeDialog()
    if (document && place) {
      const range = { from: document.from, to: document.from + place.at.to - place.at.from }
      openDialog({ kind: 'source', source: { documentId: owner, title: document.document.title, range } })
      return
    }
    // The keyboard is back where it was once the dialog is gone; only then may the paper take it.
    setTimeout(() => void reporting(() => openFound(owner, place, terms)), 0)
  }
  const press = (event: KeyboardEvent) => {
    if (isComposing(event.nativeEvent)) return
    const next = entryAfter(event.key, chosen, entries.length)
    const entry = entries[chosen]
    if (next !== undefined) setActive(next)
    else if (event.key === 'Enter' && entry && !isSearching) open(entry)
    else return
    event.preventDefault()
  }

  return (
    <Dialog title="搜索全部稿件" size="large" onClose={closeDialog}>
      <section className="search-all" aria-label="搜索全部稿件">
        <label className="search-all-field">
          <Icon name="search" />
          <input
            type="text"
            role="combobox"
            aria-label="要找的词"
            aria-expanded={entries.length > 0}
            aria-controls={listId}
            aria-activedescendant={chosen >= 0 ? `${listId}-${chosen}` : undefined}
            placeholder="输入一个或几个词，用空格隔开；成句的话放在引号里"
            value={typed}
            maxLength={200}
            data-start
            onChange={event => {
              setTyped(event.target.value)
              if (!(event.nativeEvent as InputEvent).isComposing) ask(event.target.value)
            }}
            onCompositionEnd={event => ask(event.currentTarget.value)}
            onKeyDown={press}
          />
        </label>
        <SearchAllFilters />
        {failure && (
          <p className="notice failure" role="alert">
            {failure}
          </p>
        )}
        <div
          ref={list}
          id={listId}
          className="search-all-list"
          role="listbox"
          aria-label="找到的稿件"
          aria-busy={isSearching}
        >
          <SearchAllResult
            idOf={index => `${listId}-${index}`}
            drafts={drafts}
            documents={documents}
            entries={entries}
            active={chosen}
            terms={terms}
            onOpen={open}
          />
        </div>
        {entries.length === 0 && !failure && (
          <Nothing isAsked={terms.length > 0} isSearching={isSearching} pending={found?.pending ?? 0} />
        )}
        <p className="search-all-foot quiet-text">
          <span aria-live="polite">{totalText()}</span>
          {found && drafts.length >= most && most < 1000 && (
            <button type="button" className="link-button" onClick={() => setMost(Math.min(1000, most + 150))}>
              显示更多
            </button>
          )}
          <span className="search-all-keys">↑↓ 选择　Enter 打开　Esc 返回</span>
        </p>
      </section>
    </Dialog>
  )

  function totalText(): string {
    if (terms.length === 0 || !found) return ''
    if (isSearching) return '正在搜索…'
    const parts = [
      ...(found.total > 0 ? [`稿件${found.isExact ? '' : '约'} ${numberText(found.total)} 份`] : []),
      ...(texts && texts.total > 0 ? [`资料 ${numberText(texts.total)} 份`] : []),
      ...(found.pending > 0 ? [`还有 ${numberText(found.pending)} 份稿件正在读入，结果会自动补全`] : []),
    ]
    return parts.join('，')
  }
}

interface NothingProps {
  readonly isAsked: boolean
  readonly isSearching: boolean
  readonly pending: number
}

/** What stands in place of a result. */
function Nothing({ isAsked, isSearching, pending }: NothingProps) {
  if (!isAsked)
    return (
      <EmptyState
        title="在所有稿件和资料的正文中查找"
        text="一个字也可以找；几个词之间用空格，都出现的才算。不分全角半角，不分大小写。"
      />
    )
  if (isSearching || pending > 0) return <EmptyState title="正在搜索" />
  return <EmptyState title="没有找到" text="换一个词，少写几个词，或放宽筛选。回收站里的稿件不在内。" />
}
