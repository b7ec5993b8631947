import { create } from 'zustand'
import type { Query } from '../../core/text/search/query.ts'

/** What the bar for finding and replacing shows. */
export interface FindState {
  readonly isOpen: boolean
  readonly isReplacing: boolean
  readonly query: Query
  readonly replacement: string
  /** Whether only what was selected is searched. */
  readonly isInSelection: boolean
  /** How many places there are, and which of them is selected, from 1; 0 where none is. */
  readonly total: number
  readonly current: number
  readonly isSearching: boolean
  /** A sentence, where the query cannot be searched for. */
  readonly trouble: string | null
  /** A sentence on what was replaced last. */
  readonly done: string | null
}

const initial: FindState = {
  isOpen: false,
  isReplacing: false,
  query: { text: '', isExpression: false, matchesCase: false, matchesWidth: false },
  replacement: '',
  isInSelection: false,
  total: 0,
  current: 0,
  isSearching: false,
  trouble: null,
  done: null,
}

/** Finding and replacing in the draft on the desk. The query outlasts the bar, so that F3 goes on with it. */
export const useFind = create<FindState>(() => initial)

/** How many places there are and which one is selected, as the bar says it. Empty where nothing is looked for. */
export function countText(
  state: Pick<FindState, 'query' | 'total' | 'current' | 'isSearching' | 'trouble' | 'done'>,
): string {
  const { query, total, current, isSearching, trouble, done } = state
  if (done) return done
  if (query.text === '' || trouble) return ''
  if (isSearching) return '正在查找…'
  if (total === 0) return '没有找到'
  const all = `共 ${total.toLocaleString('zh-CN')} 处`
  return current > 0 ? `第 ${current.toLocaleString('zh-CN')} 处，${all}` : all
}
