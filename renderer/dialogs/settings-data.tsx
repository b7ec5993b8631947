import { useEffect } from 'react'
import { refreshBackups, useBackups } from '../desk/backups.ts'
import { useWindow } from '../desk/window-state.ts'
import { SettingsEncryption } from '../encryption/settings-encryption.tsx'
import { sizeText } from '../panels/number-text.ts'
import { useDesk } from '../state/desk.ts'
import { DataFolderPath } from './data-folder-path.tsx'
import { SettingsBackups } from './settings-backups.tsx'
import { SettingsFolder } from './settings-folder.tsx'

/** Where the data lie, what is copied of them and whereto, and which program this is. */
export function SettingsData() {
  const info = useWindow(state => state.info)
  const drafts = useDesk(state => state.drafts.length)
  const stats = useDesk(state => state.libraryStats)
  const warning = useBackups(state => state.state?.folderWarning)
  useEffect(() => void refreshBackups(), [])
  return (
    <section className="settings-body data-page" aria-label="数据">
      <h3>存放</h3>
      {warning && <p className="notice">{warning}</p>}
      <dl className="facts">
        <dt>数据文件夹</dt>
        <dd>
          <DataFolderPath />
        </dd>
        <dt>稿件</dt>
        <dd>{drafts === 0 ? '还没有稿件' : `${drafts} 份，在文件 drafts.db 中`}</dd>
        <dt>资料库</dt>
        <dd>
          {stats.documents === 0
            ? '还没有资料'
            : `${stats.documents} 份，文字 ${sizeText(stats.textBytes)}，索引 ${sizeText(stats.indexBytes)}`}
        </dd>
        <dt>版本</dt>
        <dd>简文 {info?.version}</dd>
      </dl>
      <p className="quiet-text">稿件、资料和设置只存在这个文件夹里，不上传到任何地方。</p>
      <SettingsFolder />
      <SettingsEncryption />
      <SettingsBackups />
    </section>
  )
}
