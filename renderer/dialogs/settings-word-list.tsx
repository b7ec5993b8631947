import { useMemo, useState } from 'react'
import { Icon } from '../app/icon.tsx'
import { filterByText } from '../panels/draft-filter.ts'
import { EmptyState } from '../panels/empty-state.tsx'
import { numberText } from '../panels/number-text.ts'
import { SearchField } from '../panels/search-field.tsx'
import { handOnFocus } from './row-focus.ts'

interface SettingsWordListProps {
  readonly words: readonly string[]
  readonly onRemove: (word: string) => void
  readonly onClear: () => void
}

/** Up to this many words are laid out; the rest is found by searching. */
const shownWords = 600

const inChineseOrder = new Intl.Collator('zh-CN')

/** The words in the order of their pronunciation, each with a way to take it out. */
export function SettingsWordList({ words, onRemove, onClear }: SettingsWordListProps) {
  const [query, setQuery] = useState('')
  const sorted = useMemo(() => words.toSorted(inChineseOrder.compare), [words])
  const found = useMemo(() => filterByText(sorted, query, word => word), [sorted, query])
  const rest = found.length - shownWords
  return (
    <>
      <div className="settings-bar">
        <span>共 {numberText(words.length)} 个词</span>
        <SearchField label="搜索词库" value={query} onChange={setQuery} />
        <button type="button" className="button" onClick={onClear}>
          清空词库
        </button>
      </div>
      <div className="settings-scroll">
        {found.length === 0 && <EmptyState title="没有符合的词" text="换一个词，或清空搜索。" />}
        <ul className="word-list" aria-label="词库">
          {found.slice(0, shownWords).map(word => (
            <li key={word}>
              <span title={word}>{word}</span>
              <button
                type="button"
                className="icon-button"
                aria-label={`移除「${word}」`}
                title="移除"
                onClick={event => {
                  handOnFocus(event.currentTarget)
                  onRemove(word)
                }}
              >
                <Icon name="close" />
              </button>
            </li>
          ))}
        </ul>
        {rest > 0 && <p className="word-rest quiet-text">另有 {numberText(rest)} 个词，请用搜索查找。</p>}
      </div>
    </>
  )
}
