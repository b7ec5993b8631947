import { useEffect, useRef } from 'react'
import type { Settings } from '../../core/contract/contract.ts'
import { setZoom, startFitting } from '../desk/fit-zoom.ts'
import { isUsual, type PlainSetting, plainSettings, usual } from '../desk/plain-settings.ts'
import { changeSettings, zoomBounds } from '../desk/settings.ts'
import { forgetReset, reset } from '../desk/settings-reset.ts'
import { useDesk } from '../state/desk.ts'
import { NumberField } from './number-field.tsx'
import type { SettingsPageProps } from './settings-page.ts'

const sections = [...new Set(plainSettings.map(({ section }) => section))]

/** How the window looks, how fast a text is read, what typing corrects by itself. */
export function SettingsGeneral({ at }: SettingsPageProps) {
  const page = useRef<HTMLElement>(null)
  useEffect(() => {
    const line = at && page.current?.querySelector<HTMLElement>(`[data-setting="${at}"]`)
    if (!line) return
    line.scrollIntoView({ block: 'center' })
    line.querySelector<HTMLElement>('input, select')?.focus()
  }, [at])
  return (
    <section ref={page} className="settings-body" aria-label="常规">
      <div className="settings-scroll">
        {sections.map(section => (
          <section key={section} className="rule-group" aria-label={section}>
            <h3>{section}</h3>
            <ul>
              {plainSettings
                .filter(setting => setting.section === section)
                .map(setting => (
                  <SettingLine key={setting.id} setting={setting} />
                ))}
              {section === '外观' && <ZoomLine />}
            </ul>
          </section>
        ))}
      </div>
    </section>
  )
}

/** The size of the paper follows the window until a person sets it, so it has no default of its own. */
function ZoomLine() {
  const zoom = useDesk(state => state.settings.zoom)
  return (
    <li className="setting" data-setting="zoom">
      <div className="rule-words">
        <p>稿纸缩放</p>
        <p className="quiet-text">
          从 {zoomBounds.min}% 到 {zoomBounds.max}%，也可以按住 Ctrl 滚动滚轮。
        </p>
      </div>
      <button type="button" className="link-button" onClick={() => startFitting()}>
        随窗口
      </button>
      <NumberField
        label="稿纸缩放"
        unit="%"
        value={zoom}
        min={zoomBounds.min}
        max={zoomBounds.max}
        isDisabled={false}
        hidesLabel
        onChange={setZoom}
      />
    </li>
  )
}

function SettingLine({ setting }: { readonly setting: PlainSetting }) {
  const settings = useDesk(state => state.settings)
  const isChanged = !isUsual(setting, settings)
  return (
    <li className="setting" data-setting={setting.id} data-changed={isChanged}>
      <div className="rule-words">
        <p>{setting.label}</p>
        <p className="quiet-text">{setting.note}</p>
      </div>
      {isChanged && (
        <button
          type="button"
          className="link-button"
          aria-label={`${setting.label}：恢复默认`}
          onClick={event => {
            // The button goes away: the keyboard stays on the setting.
            event.currentTarget.closest('li')?.querySelector<HTMLElement>('input, select')?.focus()
            reset(`「${setting.label}」已恢复默认。`, usual(setting, settings))
          }}
        >
          恢复默认
        </button>
      )}
      <SettingControl setting={setting} />
    </li>
  )
}

function SettingControl({ setting }: { readonly setting: PlainSetting }) {
  const settings = useDesk(state => state.settings)
  const change = <V,>(value: V, changed: (value: V, settings: Settings) => Partial<Settings>) => {
    forgetReset()
    changeSettings(changed(value, settings))
  }
  switch (setting.kind) {
    case 'choice':
      return (
        <select
          className="select"
          aria-label={setting.label}
          value={setting.read(settings)}
          onChange={event => change(event.target.value, setting.change)}
        >
          {setting.options.map(([value, label]) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
      )
    case 'number':
      return (
        <NumberField
          label={setting.label}
          unit={setting.unit}
          value={setting.read(settings)}
          min={setting.min}
          max={setting.max}
          isDisabled={false}
          hidesLabel
          onChange={value => change(value, setting.change)}
        />
      )
    case 'text':
      return (
        <input
          className="field setting-text"
          aria-label={setting.label}
          maxLength={setting.longest}
          value={setting.read(settings)}
          onChange={event => change(event.target.value, setting.change)}
        />
      )
    case 'switch':
      return (
        <input
          type="checkbox"
          aria-label={setting.label}
          checked={setting.read(settings)}
          onChange={event => change(event.target.checked, setting.change)}
        />
      )
  }
}
