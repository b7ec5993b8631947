import { useId, useState } from 'react'
import {
  fontRoles,
  linesOnPage,
  type OwnProfile,
  ownDescription,
  pitchFor,
  profileNumbers,
  profileProblem,
} from '../../core/docx/own-profile.ts'
import { ownProfiles } from '../desk/profiles.ts'
import { useDesk } from '../state/desk.ts'

interface ProfileFormProps {
  readonly own: OwnProfile
  /** Is given only what can be used. */
  readonly onChange: (own: OwnProfile) => void
}

type NumberId = (typeof profileNumbers)[number]['id']

const groups: readonly (readonly [string, readonly (NumberId | 'lines')[]])[] = [
  ['页边距', ['top', 'bottom', 'left', 'right']],
  ['行和字', ['lines', 'linePitch', 'characters', 'titlePitch']],
  ['字号', ['titleSize', 'bodySize', 'smallSize']],
  ['页码', ['numberSize', 'numberDistance']],
]

/** What is typed and cannot be used: it stays in its field, with the reason. */
interface Refusal {
  readonly field: string
  readonly typed: string
  readonly reason: string
}

/** Every number and font of an own layout. What makes sense holds at once; what does not stays typed and says why. */
export function ProfileForm({ own, onChange }: ProfileFormProps) {
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const settings = useDesk(state => state.settings)
  const reasonId = useId()
  const tryOut = (field: string, typed: string, next: OwnProfile) => {
    const isTaken = next.name !== own.name && ownProfiles(settings).some(one => one.name === next.name)
    const reason = isTaken ? `已经有「${next.name}」；请另起一个名称。` : profileProblem(next)
    setRefusal(reason === '' ? null : { field, typed, reason })
    if (reason === '') onChange(next)
  }
  const field = (id: string, value: string) => ({
    className: 'field',
    value: refusal?.field === id ? refusal.typed : value,
    ...(refusal?.field === id && { 'aria-invalid': true, 'aria-describedby': reasonId }),
  })
  const numberField = (id: NumberId | 'lines') => {
    if (id === 'lines') {
      const change = (typed: string) => {
        const lines = Number(typed)
        const isLines = Number.isInteger(lines) && lines >= 8 && lines <= 60
        if (isLines) tryOut('lines', typed, { ...own, linePitch: pitchFor(own, lines) })
        else setRefusal({ field: 'lines', typed, reason: '每面行数要是 8 到 60 的整数。' })
      }
      return (
        <NumberLine key="lines" label="每面行数" unit="行">
          <input
            {...field('lines', String(linesOnPage(own)))}
            type="number"
            step={1}
            onChange={event => change(event.target.value)}
          />
        </NumberLine>
      )
    }
    const { label, unit, step } = profileNumbers.find(one => one.id === id) as (typeof profileNumbers)[number]
    return (
      <NumberLine key={id} label={label} unit={unit}>
        <input
          {...field(id, String(own[id]))}
          type="number"
          step={step}
          onChange={event => {
            const typed = event.target.value
            tryOut(id, typed, { ...own, [id]: typed.trim() === '' ? Number.NaN : Number(typed) })
          }}
        />
      </NumberLine>
    )
  }
  return (
    <div className="settings-scroll profile-form">
      <p className="profile-outcome quiet-text">{ownDescription(own)}</p>
      <p id={reasonId} className="profile-reason" role="alert">
        {refusal?.reason}
      </p>
      <label className="form-inline profile-name">
        <span>名称</span>
        <input
          {...field('name', own.name)}
          type="text"
          onChange={event => tryOut('name', event.target.value, { ...own, name: event.target.value })}
        />
      </label>
      {groups.map(([title, ids]) => (
        <fieldset key={title} className="profile-group">
          <legend>{title}</legend>
          {ids.map(numberField)}
          {title === '行和字' && (
            <label className="form-inline">
              <span>网格</span>
              <select
                className="select"
                value={own.grid}
                onChange={event => onChange({ ...own, grid: event.target.value as OwnProfile['grid'] })}
              >
                <option value="lines">只指定行</option>
                <option value="linesAndChars">指定行和字符</option>
              </select>
            </label>
          )}
          {title === '页码' && (
            <>
              <label className="form-inline">
                <span>页码形式</span>
                <select
                  className="select"
                  value={own.numberForm}
                  onChange={event => onChange({ ...own, numberForm: event.target.value as OwnProfile['numberForm'] })}
                >
                  <option value="dashes">— 1 —</option>
                  <option value="plain">1</option>
                </select>
              </label>
              <label className="form-inline">
                <span>页码位置</span>
                <select
                  className="select"
                  value={own.numberPlace}
                  onChange={event => onChange({ ...own, numberPlace: event.target.value as OwnProfile['numberPlace'] })}
                >
                  <option value="outer">单页居右、双页居左</option>
                  <option value="center">居中</option>
                </select>
              </label>
            </>
          )}
        </fieldset>
      ))}
      <fieldset className="profile-group">
        <legend>字体</legend>
        {fontRoles.map(([role, label]) => (
          <label key={role} className="form-inline">
            <span>{label}</span>
            <input
              {...field(`font-${role}`, own.fonts[role])}
              type="text"
              aria-label={`${label}字体`}
              onChange={event =>
                tryOut(`font-${role}`, event.target.value, {
                  ...own,
                  fonts: { ...own.fonts, [role]: event.target.value },
                })
              }
            />
          </label>
        ))}
        <label className="form-inline">
          <span>西文和数字</span>
          <input
            {...field('latin', own.latin)}
            type="text"
            aria-label="西文字体"
            onChange={event => tryOut('latin', event.target.value, { ...own, latin: event.target.value })}
          />
        </label>
      </fieldset>
    </div>
  )
}

interface NumberLineProps {
  readonly label: string
  readonly unit: string
  readonly children: React.ReactNode
}

function NumberLine({ label, unit, children }: NumberLineProps) {
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: the control is the child
    <label className="form-inline">
      <span>{label}</span>
      {children}
      <span className="quiet-text">{unit}</span>
    </label>
  )
}
