import type { SettingHit } from '../desk/settings-search.ts'
import type { SettingsPage } from '../desk/window-state.ts'
import { EmptyState } from '../panels/empty-state.tsx'
import { numberText } from '../panels/number-text.ts'

interface SettingsHitsProps {
  readonly hits: readonly SettingHit[]
  readonly pages: readonly (readonly [SettingsPage, string, unknown])[]
  readonly onChoose: (hit: SettingHit) => void
}

/** What a search over all settings found, by page. Choosing one leads to it. */
export function SettingsHits({ hits, pages, onChoose }: SettingsHitsProps) {
  return (
    <section className="settings-content settings-body" aria-label="搜索结果">
      <p className="quiet-text" aria-live="polite">
        {hits.length > 0 ? `找到 ${numberText(hits.length)} 项设置` : ''}
      </p>
      {hits.length === 0 && <EmptyState title="没有符合的设置" text="换一个词，或清空搜索看各页。" />}
      {hits.length > 0 && (
        <div className="settings-scroll">
          {pages
            .map(([page, label]) => ({ page, label, own: hits.filter(hit => hit.page === page) }))
            .filter(({ own }) => own.length > 0)
            .map(({ page, label, own }) => (
              <section key={page} className="rule-group" aria-label={label}>
                <h3>{label}</h3>
                <ul>
                  {own.map(hit => (
                    <li key={hit.key}>
                      <button type="button" className="setting-hit" onClick={() => onChoose(hit)}>
                        <span>{hit.label}</span>
                        {hit.note !== '' && <span className="quiet-text">{hit.note}</span>}
                      </button>
                    </li>
                  ))}
                </ul>
              </section>
            ))}
        </div>
      )}
    </section>
  )
}
