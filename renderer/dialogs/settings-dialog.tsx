import { Tabs } from 'radix-ui'
import { useState } from 'react'
import { closeDialog, type SettingsPage } from '../desk/window-state.ts'
import { Dialog } from './dialog.tsx'
import { SettingsIgnored } from './settings-ignored.tsx'
import { SettingsLimits } from './settings-limits.tsx'
import { SettingsRules } from './settings-rules.tsx'
import { SettingsWords } from './settings-words.tsx'

const pages: readonly (readonly [SettingsPage, string, () => React.ReactNode])[] = [
  ['rules', '检查规则', SettingsRules],
  ['limits', '篇幅规定', SettingsLimits],
  ['words', '单位词库', SettingsWords],
  ['ignored', '已忽略', SettingsIgnored],
]

/** What the checker goes by. Every change holds at once; each page has the control that takes it back. */
export function SettingsDialog({ page }: { readonly page: SettingsPage }) {
  const [shown, setShown] = useState(page)
  return (
    <Dialog
      title="设置"
      size="large"
      onClose={closeDialog}
      actions={
        <>
          <span className="quiet-text actions-note">更改立即生效。</span>
          <button type="button" className="button primary" onClick={closeDialog}>
            完成
          </button>
        </>
      }
    >
      <Tabs.Root
        className="settings"
        orientation="vertical"
        value={shown}
        onValueChange={value => setShown(value as SettingsPage)}
      >
        <Tabs.List className="settings-pages" aria-label="设置页">
          {pages.map(([id, label]) => (
            <Tabs.Trigger key={id} className="settings-page" value={id} data-start={id === shown ? '' : undefined}>
              {label}
            </Tabs.Trigger>
          ))}
        </Tabs.List>
        {pages.map(([id, , Page]) => (
          <Tabs.Content key={id} className="settings-content" value={id} tabIndex={-1}>
            <Page />
          </Tabs.Content>
        ))}
      </Tabs.Root>
    </Dialog>
  )
}
