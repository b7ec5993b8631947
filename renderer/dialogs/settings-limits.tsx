import { useMemo, useState } from 'react'
import { type GenreId, genreSpec } from '../../core/document/genres.ts'
import type { LintSettings } from '../../core/lint/config.ts'
import { basisText, type LimitSetting, limitUnits } from '../../core/lint/limits.ts'
import { maxDocumentLength } from '../../core/lint/rules/max-document-length.ts'
import { GenreOptions } from '../app/genre-select.tsx'
import { isAnyLimitSet, type LimitChoice, limitGroups, putLimit, restoreLimits } from '../desk/limit-settings.ts'
import { changeLint } from '../desk/lint-settings.ts'
import { ruleOptions } from '../desk/rule-settings.ts'
import { reset } from '../desk/settings-reset.ts'
import { confirm } from '../desk/window-state.ts'
import { filterByText } from '../panels/draft-filter.ts'
import { EmptyState } from '../panels/empty-state.tsx'
import { limitKindLabels } from '../panels/limit-state.ts'
import { SearchField } from '../panels/search-field.tsx'
import { useDesk } from '../state/desk.ts'
import { SettingsLimitForm } from './settings-limit-form.tsx'
import { limitScopeText, SettingsLimitTable } from './settings-limit-table.tsx'
import type { SettingsPageProps } from './settings-page.ts'

const none: readonly LimitSetting[] = []

/** The limits on length that are on record and those of the office, by genre. One of each kind binds. */
export function SettingsLimits({ at }: SettingsPageProps) {
  const lint = useDesk(state => state.settings.lint)
  const { limits = none } = lint
  const [genre, setGenre] = useState<GenreId | 'all'>('all')
  const [query, setQuery] = useState(at)
  const [editing, setEditing] = useState<LimitSetting | 'new' | null>(null)
  const groups = useMemo(() => limitGroups(limits), [limits])
  const shown = groups
    .filter(group => genre === 'all' || group.genre === undefined || group.genre === genre)
    .map(group => ({
      ...group,
      choices: filterByText(group.choices, query, choice => searchText(choice, group.genre)),
    }))
    .filter(group => group.choices.length > 0)
  const save = (limit: LimitSetting) => {
    changeLimits(current => putLimit(current, limit, editing === 'new' || editing === null ? undefined : editing))
    setEditing(null)
  }
  return (
    <section className="settings-body" aria-label="篇幅规定">
      <div className="settings-bar">
        <label className="form-inline">
          文种
          <select className="select" value={genre} onChange={event => setGenre(event.target.value as GenreId | 'all')}>
            <option value="all">全部文种</option>
            <GenreOptions />
          </select>
        </label>
        <SearchField label="搜索规定" value={query} onChange={setQuery} />
        <button type="button" className="button" disabled={editing !== null} onClick={() => setEditing('new')}>
          添加限额
        </button>
        <button type="button" className="button" disabled={!isAnyLimitSet(limits)} onClick={() => void askToRestore()}>
          全部恢复默认
        </button>
      </div>
      <p className="quiet-text">{levelsText(lint)}</p>
      {editing && (
        <SettingsLimitForm
          key={JSON.stringify(editing)}
          limit={editing === 'new' ? undefined : editing}
          genre={genre}
          onSave={save}
          onCancel={() => setEditing(null)}
        />
      )}
      <div ref={showOwnGenre} className="settings-scroll">
        {shown.length === 0 ? (
          <NoLimits genre={genre} query={query} />
        ) : (
          <SettingsLimitTable groups={shown} onEdit={setEditing} onChange={changeLimits} />
        )}
      </div>
    </section>
  )
}

/** Starts the list at the genre of the draft on the desk. */
function showOwnGenre(list: HTMLElement | null): void {
  const genre = useDesk.getState().draft?.genre
  const rows = list?.querySelector<HTMLElement>(`[data-genre="${genre}"]`)
  const head = list?.querySelector('thead')
  if (list && rows && head) list.scrollTop = rows.offsetTop - head.offsetHeight
}

function NoLimits({ genre, query }: { readonly genre: GenreId | 'all'; readonly query: string }) {
  if (query !== '' || genre === 'all') return <EmptyState title="没有符合的规定" text="换一个词，或清空搜索。" />
  return (
    <EmptyState
      title={`「${genreSpec(genre).name}」没有现成的规定`}
      text="本单位或上级有要求的，可点「添加限额」写入。"
    />
  )
}

/** How a limit turns into findings, with the shares that are set for all genres. */
function levelsText(lint: LintSettings): string {
  const { near, over, far } = ruleOptions(lint, 'all', maxDocumentLength)
  const percent = (share: unknown) => `${Math.round(Number(share) * 100)}%`
  return `达到限额 ${percent(near)} 提示，超过 ${percent(over)} 提醒，超过 ${percent(far)} 报错误；外地规定作默认时仅供参考，至多提醒。`
}

function changeLimits(change: (limits: readonly LimitSetting[]) => readonly LimitSetting[]): void {
  changeLint(lint => ({ ...lint, limits: change(lint.limits ?? none) }))
}

function searchText(choice: LimitChoice, genre: GenreId | undefined): string {
  const { kind, value, preset, basis } = choice
  const name = genre ? genreSpec(genre).name : '所有文种'
  return `${name} ${limitKindLabels[kind]} ${value}${limitUnits[kind]} ${preset?.covers ?? ''} ${limitScopeText(choice)} ${basisText(basis)}`
}

async function askToRestore(): Promise<void> {
  const goOn = await confirm({
    title: '恢复默认',
    text: '各文种改回默认的限额。自己添加的限额留在表中，不再采用。',
    action: '恢复默认',
  })
  if (!goOn) return
  const { lint } = useDesk.getState().settings
  reset('各文种的限额已恢复默认。', { lint: { ...lint, limits: restoreLimits(lint.limits ?? none) } })
}
