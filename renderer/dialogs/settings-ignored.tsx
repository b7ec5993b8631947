import { useMemo, useState } from 'react'
import type { IgnoredFinding } from '../../core/document/draft.ts'
import { excerpt } from '../../core/lint/wording.ts'
import { type IgnoredEntry, ignoredEntries, withoutEntry } from '../desk/ignored-list.ts'
import { changeIgnoring, ignoringOf } from '../desk/lint-settings.ts'
import { settableRules } from '../desk/settable-rules.ts'
import { confirm } from '../desk/window-state.ts'
import { setIgnored } from '../editor/actions.ts'
import { filterByText } from '../panels/draft-filter.ts'
import { EmptyState } from '../panels/empty-state.tsx'
import { numberText } from '../panels/number-text.ts'
import { SearchField } from '../panels/search-field.tsx'
import { useDesk } from '../state/desk.ts'
import { handOnFocus } from './row-focus.ts'

const none: readonly IgnoredFinding[] = []

/** What is passed over, in the draft at hand and in all, each entry with a way back. */
export function SettingsIgnored() {
  const inDraft = useDesk(state => state.draft?.ignored ?? none)
  const everywhere = useDesk(state => state.settings.lint.ignoring?.findings ?? none)
  const [query, setQuery] = useState('')
  const entries = useMemo(() => ignoredEntries(inDraft, everywhere, settableRules), [inDraft, everywhere])
  const shown = filterByText(entries, query, entry => `${entry.words ?? ''} ${entry.description} ${entry.scope}`)
  const restore = (entry: IgnoredEntry) => {
    if (entry.place === 'draft') setIgnored(withoutEntry(inDraft, entry))
    else changeIgnoring({ findings: withoutEntry(ignoringOf(useDesk.getState().settings.lint).findings, entry) })
  }
  if (entries.length === 0) {
    return (
      <section className="settings-body" aria-label="已忽略">
        <EmptyState
          title="没有忽略任何问题"
          text="在问题列表中忽略的，不论只此一处、本稿还是所有稿件，都列在这里，随时可以恢复。"
        />
      </section>
    )
  }
  return (
    <section className="settings-body" aria-label="已忽略">
      <div className="settings-bar">
        <span>共 {numberText(entries.length)} 条</span>
        <SearchField label="搜索已忽略" value={query} onChange={setQuery} />
        <button type="button" className="button" onClick={() => void askToRestore(entries.length)}>
          全部恢复
        </button>
      </div>
      <p className="quiet-text">这里列出本稿和所有稿件中忽略的问题；其他稿件各自忽略的，打开那份稿件后查看。</p>
      <div className="settings-scroll">
        {shown.length === 0 && <EmptyState title="没有符合的条目" text="换一个词，或清空搜索。" />}
        <ul className="ignored-list" aria-label="已忽略">
          {shown.map((entry, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: equal entries may stand twice; they hold no state
            <IgnoredRow key={index} entry={entry} onRestore={() => restore(entry)} />
          ))}
        </ul>
      </div>
    </section>
  )
}

function IgnoredRow({ entry, onRestore }: { readonly entry: IgnoredEntry; readonly onRestore: () => void }) {
  const { words, description, scope, finding } = entry
  return (
    <li>
      <div>
        <p>{words === undefined ? '这条规则的全部问题' : `「${excerpt(words, 40)}」`}</p>
        <p className="quiet-text">{description}</p>
        {finding.paragraph !== undefined && finding.paragraph !== words && (
          <p className="quiet-text">所在段落：{excerpt(finding.paragraph, 40)}</p>
        )}
      </div>
      <span className="ignored-scope">{scope}</span>
      <button
        type="button"
        className="button small"
        onClick={event => {
          // Rows move up into the place of one that goes, the button with the keyboard stays: except for the last.
          if (!event.currentTarget.closest('li')?.nextElementSibling) handOnFocus(event.currentTarget)
          onRestore()
        }}
      >
        恢复
      </button>
    </li>
  )
}

async function askToRestore(count: number): Promise<void> {
  const goOn = await confirm({
    title: '全部恢复',
    text: `忽略的 ${numberText(count)} 条全部恢复检查，包括所有稿件都忽略的。`,
    action: '全部恢复',
  })
  if (!goOn) return
  setIgnored(none)
  changeIgnoring({ findings: none })
}
