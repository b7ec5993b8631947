import type { DraftFolder } from '../../core/contract/contract.ts'
import { type LedgerEntry, type LedgerScope, ledgerScopes, scopeNames } from '../../core/ledger/entry.ts'
import type { HandEntry } from '../../core/ledger/hand-entry.ts'
import { ledgerYears } from '../../core/ledger/year-ledger.ts'

interface LedgerFiltersProps {
  readonly entries: readonly LedgerEntry[]
  readonly hand: readonly HandEntry[]
  readonly folders: readonly DraftFolder[]
  readonly scope: LedgerScope
  readonly year: number
  readonly folderId: string | null
  readonly tag: string | null
  readonly onScope: (scope: LedgerScope) => void
  readonly onYear: (year: number) => void
  readonly onFolder: (folderId: string | null) => void
  readonly onTag: (tag: string | null) => void
}

/** The year that is told of, and which drafts count. */
export function LedgerFilters(props: LedgerFiltersProps) {
  const { entries, hand, folders, scope, year, folderId, tag, onScope, onYear, onFolder, onTag } = props
  const present = new Date().getFullYear()
  const years = [...new Set([...ledgerYears(entries, hand, present), year])].sort((a, b) => b - a)
  const tags = [...new Set([...entries.flatMap(entry => entry.tags), ...(tag === null ? [] : [tag])])].sort()
  return (
    <div className="ledger-filters">
      <label>
        年份
        <select className="select" data-start value={year} onChange={event => onYear(Number(event.target.value))}>
          {years.map(one => (
            <option key={one} value={one}>
              {one}年
            </option>
          ))}
        </select>
      </label>
      <label>
        范围
        <select
          className="select"
          value={scope}
          onChange={event => onScope(ledgerScopes.find(one => one === event.target.value) ?? 'final')}
        >
          {ledgerScopes.map(one => (
            <option key={one} value={one}>
              {scopeNames[one]}
            </option>
          ))}
        </select>
      </label>
      <label>
        文件夹
        <select className="select" value={folderId ?? ''} onChange={event => onFolder(event.target.value || null)}>
          <option value="">全部</option>
          {folders.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <label>
        标签
        <select className="select" value={tag ?? ''} onChange={event => onTag(event.target.value || null)}>
          <option value="">全部</option>
          {tags.map(one => (
            <option key={one} value={one}>
              {one}
            </option>
          ))}
        </select>
      </label>
    </div>
  )
}
