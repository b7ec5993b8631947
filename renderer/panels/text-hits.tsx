import { Icon } from '../app/icon.tsx'
import { useFoundDrafts, useSearchAll, wholeSearch } from '../desk/search-all.ts'
import { openDialog } from '../desk/window-state.ts'
import { numberText } from './number-text.ts'

const everywhere = {}

/** Shows the drafts whose text holds what is looked for in the list of drafts. */
export function searchTexts(query: string): void {
  useSearchAll.setState({ query: query.trim(), ...wholeSearch })
  openDialog({ kind: 'searchAll' })
}

/** Below the search field of the draft list: in how many drafts the text holds the words. Leads to the places. */
export function TextHits({ query }: { readonly query: string }) {
  const { found, isSearching } = useFoundDrafts(query, everywhere, 1)
  if (query.trim() === '') return null
  return (
    <button type="button" className="draft-text-hits" onClick={() => searchTexts(query)}>
      <Icon name="search" />
      <span>{isSearching || !found ? '在正文中搜索' : hitsText(found.total, found.isExact)}</span>
      <kbd>Enter</kbd>
    </button>
  )
}

function hitsText(total: number, isExact: boolean): string {
  return total === 0 ? '正文中没有找到' : `正文中${isExact ? '' : '约'}有 ${numberText(total)} 份，查看`
}
