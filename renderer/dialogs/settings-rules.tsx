import { useMemo, useState } from 'react'
import { genreSpec } from '../../core/document/genres.ts'
import { GenreOptions } from '../app/genre-select.tsx'
import { changedRules, restoreRules, type SettingScope } from '../desk/rule-settings.ts'
import { settableRules } from '../desk/settable-rules.ts'
import { reset } from '../desk/settings-reset.ts'
import { confirm } from '../desk/window-state.ts'
import { filterByText } from '../panels/draft-filter.ts'
import { EmptyState } from '../panels/empty-state.tsx'
import { kindLabels } from '../panels/finding-groups.ts'
import { numberText } from '../panels/number-text.ts'
import { SearchField } from '../panels/search-field.tsx'
import { useDesk } from '../state/desk.ts'
import type { SettingsPageProps } from './settings-page.ts'
import { SettingsRule } from './settings-rule.tsx'

/** Every rule with how it is graded, for all genres or for one. */
export function SettingsRules({ at }: SettingsPageProps) {
  const lint = useDesk(state => state.settings.lint)
  const [scope, setScope] = useState<SettingScope>('all')
  const [query, setQuery] = useState(at)
  const [isChangedOnly, setChangedOnly] = useState(false)
  const changed = useMemo(() => changedRules(lint, scope), [lint, scope])
  const shown = filterByText(
    isChangedOnly ? settableRules.filter(rule => changed.has(rule.id)) : settableRules,
    query,
    rule => `${kindName(rule.kind)} ${rule.description} ${rule.basis ?? ''}`,
  )
  const groups = kindLabels
    .map(([kind, label]) => ({ kind, label, rules: shown.filter(rule => rule.kind === kind) }))
    .filter(group => group.rules.length > 0)
  return (
    <section className="settings-body" aria-label="检查规则">
      <div className="settings-bar">
        <label className="form-inline">
          适用文种
          <select className="select" value={scope} onChange={event => setScope(event.target.value as SettingScope)}>
            <option value="all">全部文种</option>
            <GenreOptions />
          </select>
        </label>
        <SearchField label="搜索规则" value={query} onChange={setQuery} />
        <label className="form-inline">
          <input type="checkbox" checked={isChangedOnly} onChange={event => setChangedOnly(event.target.checked)} />
          只看改过的
        </label>
        <button
          type="button"
          className="button"
          disabled={changed.size === 0}
          onClick={() => void askToRestore(scope, changed.size)}
        >
          全部恢复默认
        </button>
      </div>
      <p className="quiet-text">{introduction(scope)}</p>
      <div className="settings-scroll">
        {groups.length === 0 && <NoRules isChangedOnly={isChangedOnly && query === ''} />}
        {groups.map(group => (
          <section key={group.kind} className="rule-group" aria-label={group.label}>
            <h3>
              {group.label}
              <span className="group-count">{numberText(group.rules.length)}</span>
            </h3>
            <ul>
              {group.rules.map(rule => (
                <SettingsRule key={rule.id} rule={rule} lint={lint} scope={scope} />
              ))}
            </ul>
          </section>
        ))}
      </div>
    </section>
  )
}

function NoRules({ isChangedOnly }: { readonly isChangedOnly: boolean }) {
  if (isChangedOnly) return <EmptyState title="没有改过的规则" text="改动任何一条后，可以在这里集中查看和恢复。" />
  return <EmptyState title="没有符合的规则" text="换一个词，或清空搜索。" />
}

function introduction(scope: SettingScope): string {
  if (scope === 'all') return '对全部文种有效；个别文种要求不同的，在「适用文种」中选定后单独设定。'
  return `只对「${genreSpec(scope).name}」有效；单独设定的规则不再随全部文种变动。`
}

function kindName(kind: string): string {
  return kindLabels.find(([id]) => id === kind)?.[1] ?? ''
}

function resetText(scope: SettingScope): string {
  return scope === 'all' ? '全部规则已恢复默认。' : `「${genreSpec(scope).name}」的规则已改为同全部文种。`
}

async function askToRestore(scope: SettingScope, count: number): Promise<void> {
  const goOn = await confirm({
    title: '恢复默认',
    text:
      scope === 'all'
        ? `改过的 ${count} 条规则恢复默认，各文种的单独设定一并取消。`
        : `「${genreSpec(scope).name}」单独设定的 ${count} 条规则改为同全部文种。`,
    action: '恢复默认',
  })
  if (goOn) reset(resetText(scope), { lint: restoreRules(useDesk.getState().settings.lint, scope) })
}
