import { Tabs } from 'radix-ui'
import { useEffect, useMemo, useState } from 'react'
import { startFitting } from '../desk/fit-zoom.ts'
import { allUsual } from '../desk/plain-settings.ts'
import { forgetReset, reset, undoReset, useReset } from '../desk/settings-reset.ts'
import { type SettingHit, searchSettings } from '../desk/settings-search.ts'
import { closeDialog, type SettingsPage } from '../desk/window-state.ts'
import { SearchField } from '../panels/search-field.tsx'
import { useDesk } from '../state/desk.ts'
import { Dialog } from './dialog.tsx'
import { SettingsData } from './settings-data.tsx'
import { SettingsGeneral } from './settings-general.tsx'
import { SettingsHits } from './settings-hits.tsx'
import { SettingsIgnored } from './settings-ignored.tsx'
import { SettingsLayout } from './settings-layout.tsx'
import { SettingsLimits } from './settings-limits.tsx'
import type { SettingsPageProps } from './settings-page.ts'
import { SettingsRules } from './settings-rules.tsx'
import { SettingsTyping } from './settings-typing.tsx'
import { SettingsWords } from './settings-words.tsx'

const pages: readonly (readonly [SettingsPage, string, (props: SettingsPageProps) => React.ReactNode])[] = [
  ['general', '常规', SettingsGeneral],
  ['rules', '检查规则', SettingsRules],
  ['limits', '篇幅规定', SettingsLimits],
  ['words', '单位词库', SettingsWords],
  ['typing', '自动更正', SettingsTyping],
  ['ignored', '已忽略', SettingsIgnored],
  ['layout', '格式', SettingsLayout],
  ['data', '数据', SettingsData],
]

/** All settings, page by page or found by a word. Every change holds at once; each can be put back, and that taken back. */
export function SettingsDialog({ page, start }: { readonly page: SettingsPage; readonly start: string }) {
  const [shown, setShown] = useState(page)
  const [query, setQuery] = useState('')
  const [at, setAt] = useState(start)
  const hits = useMemo(() => searchSettings(query), [query])
  useEffect(() => forgetReset, [])
  const show = (hit: SettingHit) => {
    setQuery('')
    setAt(hit.at)
    setShown(hit.page)
  }
  return (
    <Dialog
      title="设置"
      size="large"
      onClose={closeDialog}
      actions={
        <>
          <ResetNote />
          <button type="button" className="button" onClick={resetAll}>
            恢复全部设置
          </button>
          <button type="button" className="button primary" onClick={closeDialog}>
            完成
          </button>
        </>
      }
    >
      <Tabs.Root
        className="settings"
        orientation="vertical"
        value={query === '' ? shown : 'hits'}
        onValueChange={value => {
          setQuery('')
          setAt('')
          setShown(value as SettingsPage)
        }}
      >
        <div className="settings-side">
          <SearchField label="搜索全部设置" value={query} onChange={setQuery} />
          <Tabs.List className="settings-pages" aria-label="设置页">
            {pages.map(([id, label]) => (
              <Tabs.Trigger
                key={id}
                className="settings-page"
                value={id}
                data-start={id === shown ? '' : undefined}
                onClick={() => setQuery('')}
              >
                {label}
              </Tabs.Trigger>
            ))}
          </Tabs.List>
        </div>
        {query !== '' && <SettingsHits hits={hits} pages={pages} onChoose={show} />}
        {pages.map(([id, , Page]) => (
          <Tabs.Content key={`${id} ${at}`} className="settings-content" value={id} tabIndex={-1}>
            <Page at={at} />
          </Tabs.Content>
        ))}
      </Tabs.Root>
    </Dialog>
  )
}

function resetAll(): void {
  reset('全部设置已恢复默认，单位词库和已忽略的问题未动。', allUsual(useDesk.getState().settings))
  startFitting()
}

/** What was put back last, with the way to take that back. */
function ResetNote() {
  const last = useReset(state => state.last)
  return (
    <span className="quiet-text actions-note" aria-live="polite">
      {last ? last.text : '更改立即生效。'}
      {last && (
        <button type="button" className="link-button" onClick={undoReset}>
          撤销
        </button>
      )}
    </span>
  )
}
