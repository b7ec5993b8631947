import { useState } from 'react'
import {
  ownProfileText,
  parseOwnProfile,
  type StartId,
  startIds,
  startOwnProfile,
} from '../../core/docx/own-profile.ts'
import { profileById } from '../../core/docx/profiles.ts'
import { saveText } from '../desk/file-bytes.ts'
import { failureText } from '../desk/messages.ts'
import { dropProfile, freeName, keepProfile, ownProfiles, profileOptions, usualProfile } from '../desk/profiles.ts'
import { changeSettings } from '../desk/settings.ts'
import { confirm } from '../desk/window-state.ts'
import { EmptyState } from '../panels/empty-state.tsx'
import { useDesk } from '../state/desk.ts'
import { FileButton } from './file-button.tsx'
import { ProfileForm } from './profile-form.tsx'

/** The layout that the office works by, and the layouts that it makes itself. */
export function SettingsLayout() {
  const settings = useDesk(state => state.settings)
  const own = ownProfiles(settings)
  const [start, setStart] = useState<StartId>('general')
  const [shownName, setShownName] = useState('')
  const [outcome, setOutcome] = useState('')
  const shown = own.find(one => one.name === shownName) ?? own.find(one => one.name === settings.profile) ?? own[0]

  const add = () => {
    const name = freeName(settings, '本单位版式')
    keepProfile(settings, name, startOwnProfile(start, name))
    setShownName(name)
    setOutcome(`已新建「${name}」。`)
  }
  const importFile = async (file: File) => {
    try {
      const read = parseOwnProfile(await file.text())
      const name = freeName(settings, read.name)
      keepProfile(settings, name, { ...read, name })
      setShownName(name)
      setOutcome(`已导入「${name}」。`)
    } catch (error) {
      setOutcome(failureText(error))
    }
  }
  const remove = async (name: string) => {
    const goOn = await confirm({ title: '删除版式', text: `「${name}」从设置中删除，不能恢复。`, action: '删除版式' })
    if (!goOn) return
    dropProfile(useDesk.getState().settings, name)
    setOutcome(`已删除「${name}」。`)
  }
  return (
    <section className="settings-body layout-settings" aria-label="格式">
      <label className="form-inline">
        <span>本单位使用的版式</span>
        <select
          className="select"
          aria-label="本单位使用的版式"
          value={usualProfile(settings).id}
          onChange={event => changeSettings({ profile: event.target.value })}
        >
          {profileOptions(settings)
            .filter(({ id }) => id !== 'reading')
            .map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
        </select>
        <span className="quiet-text">页数、稿纸和导出都按它；每次导出还可另选。</span>
      </label>
      <div className="settings-bar">
        <label className="form-inline">
          <span>起点</span>
          <select className="select" value={start} onChange={event => setStart(event.target.value as StartId)}>
            {startIds.map(id => (
              <option key={id} value={id}>
                {profileById(id).name}
              </option>
            ))}
          </select>
        </label>
        <button type="button" className="button" onClick={add}>
          新建版式
        </button>
        <FileButton
          label="导入版式"
          accept=".json"
          inputId="profile-file"
          note="从简文导出的版式文件"
          onFile={file => void importFile(file)}
        />
        <span className="quiet-text" role="status">
          {outcome}
        </span>
      </div>
      {!shown && (
        <EmptyState
          title="还没有自己的版式"
          text="先选一个起点，点“新建版式”，再按本单位的规定改边距、行距、字号和字体。"
        />
      )}
      {shown && (
        <>
          <div className="settings-bar">
            <label className="form-inline">
              <span>编辑</span>
              <select className="select" value={shown.name} onChange={event => setShownName(event.target.value)}>
                {own.map(({ name }) => (
                  <option key={name} value={name}>
                    {name}
                  </option>
                ))}
              </select>
            </label>
            <button
              type="button"
              className="button"
              onClick={() => saveText(`版式_${shown.name.replace(/[\\/:*?"<>|]/gu, '')}.json`, ownProfileText(shown))}
            >
              导出版式
            </button>
            <button
              type="button"
              className="button"
              onClick={() => {
                keepProfile(settings, shown.name, startOwnProfile(start, shown.name))
                setOutcome(`「${shown.name}」已恢复为${profileById(start).name}的数值。`)
              }}
            >
              恢复为起点
            </button>
            <button type="button" className="button" onClick={() => void remove(shown.name)}>
              删除版式
            </button>
          </div>
          <ProfileForm
            // By its place: by its name the field in which that is typed would be another at each key.
            key={`${own.length} ${own.indexOf(shown)}`}
            own={shown}
            onChange={next => {
              if (next.name !== shown.name) setShownName(next.name)
              keepProfile(useDesk.getState().settings, shown.name, next)
            }}
          />
        </>
      )}
    </section>
  )
}
