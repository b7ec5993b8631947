import { type KeyboardEvent, useState } from 'react'
import { Icon } from '../app/icon.tsx'
import { numberText } from '../panels/number-text.ts'
import { SearchField } from '../panels/search-field.tsx'

/** A search in a text that is shown: what is searched for, and which of the finds is in sight. */
export interface TextFind {
  readonly query: string
  /** How many finds there are: told by the text that shows them. */
  readonly count: number
  /** The number of the find in sight, from 0. */
  readonly at: number
  search(query: string): void
  setCount(count: number): void
  /** Goes on by so many finds, round the ends. */
  step(by: number): void
  /** Takes the search's keys, wherever in the dialog the keyboard is: the window's own search would look behind it. */
  onKeyDown(event: KeyboardEvent<HTMLElement>): void
}

/** A search in one text. */
export function useTextFind(words = ''): TextFind {
  const [query, setQuery] = useState(words)
  const [current, setCurrent] = useState(0)
  const [count, setCount] = useState(0)
  const at = count === 0 ? 0 : ((current % count) + count) % count
  const step = (by: number) => setCurrent(at + by)
  return {
    query,
    count,
    at,
    setCount,
    step,
    search(wanted) {
      setQuery(wanted)
      setCurrent(0)
    },
    onKeyDown(event) {
      const isInField = event.target instanceof HTMLInputElement
      if (event.ctrlKey && event.key === 'f') {
        event.preventDefault()
        event.currentTarget.querySelector<HTMLInputElement>('input[type="search"]')?.select()
      } else if (event.key === 'F3' || (isInField && event.key === 'Enter')) {
        event.preventDefault()
        step(event.shiftKey ? -1 : 1)
      }
    },
  }
}

/** The field of a search in a text, with how many finds there are and the ways between them. */
export function TextFindBar({ find }: { readonly find: TextFind }) {
  const { query, count, at } = find
  return (
    <>
      <SearchField label="在文中查找" value={query} onChange={find.search} />
      <span className="quiet-text" role="status">
        {query.trim() === '' ? '' : count === 0 ? '没有找到' : `${numberText(at + 1)}／${numberText(count)}`}
      </span>
      <button
        type="button"
        className="icon-button"
        aria-label="上一处"
        disabled={count === 0}
        onClick={() => find.step(-1)}
      >
        <Icon name="previous" />
      </button>
      <button
        type="button"
        className="icon-button"
        aria-label="下一处"
        disabled={count === 0}
        onClick={() => find.step(1)}
      >
        <Icon name="next" />
      </button>
    </>
  )
}
