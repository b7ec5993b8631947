import { type GenreId, genreSpec } from '../../core/document/genres.ts'
import { basisText, type LimitScope, type LimitSetting, limitUnits } from '../../core/lint/limits.ts'
import { chooseLimit, type LimitChoice, type LimitGroup, leaveToGenres, removeLimit } from '../desk/limit-settings.ts'
import { limitKindLabels } from '../panels/limit-state.ts'
import { numberText } from '../panels/number-text.ts'
import { handOnFocus } from './row-focus.ts'

type Change = (change: (limits: readonly LimitSetting[]) => readonly LimitSetting[]) => void

interface SettingsLimitTableProps {
  readonly groups: readonly LimitGroup[]
  readonly onEdit: (limit: LimitSetting) => void
  readonly onChange: Change
}

/** Limits by genre. The radio button in front of a row says which one binds, and chooses another. */
export function SettingsLimitTable({ groups, onEdit, onChange }: SettingsLimitTableProps) {
  const hasOwn = groups.some(group => group.choices.some(choice => choice.own))
  return (
    <table className="limit-table">
      <thead>
        <tr>
          <th scope="col">采用</th>
          <th scope="col">限额</th>
          <th scope="col">范围</th>
          <th scope="col">规定的对象和依据</th>
          {hasOwn && <th scope="col">操作</th>}
        </tr>
      </thead>
      {groups.map(({ genre, choices }) => (
        <tbody key={genre ?? 'all'} data-genre={genre}>
          <tr>
            <th scope="rowgroup" colSpan={hasOwn ? 5 : 4}>
              {genreName(genre)}
            </th>
          </tr>
          {choices.map((choice, index) => (
            <LimitRow
              key={choice.key}
              choice={choice}
              genre={genre}
              hasOwn={hasOwn}
              isFirstOfKind={choices[index - 1]?.kind !== choice.kind}
              onEdit={onEdit}
              onChange={onChange}
            />
          ))}
        </tbody>
      ))}
    </table>
  )
}

interface LimitRowProps extends Omit<SettingsLimitTableProps, 'groups'> {
  readonly choice: LimitChoice
  readonly genre: GenreId | undefined
  /** Whether the table has a column for what can be done to limits of the office. */
  readonly hasOwn: boolean
  readonly isFirstOfKind: boolean
}

function LimitRow({ choice, genre, hasOwn, isFirstOfKind, onEdit, onChange }: LimitRowProps) {
  const { kind, value, basis, own, preset, follower, isBinding } = choice
  const amount = `${limitKindLabels[kind]} ${numberText(value)} ${limitUnits[kind]}`
  return (
    <tr data-binding={isBinding} data-first={isFirstOfKind}>
      <td>
        <input
          type="radio"
          name={`${genre ?? 'all'}-${kind}`}
          aria-label={`${genreName(genre)}：${amount}，${basisText(basis)}`}
          checked={isBinding}
          onChange={() => onChange(limits => chooseLimit(limits, choice))}
        />
      </td>
      <td>
        {amount}
        {preset?.isDefault && <span className="limit-tag">默认</span>}
      </td>
      <td>{limitScopeText(choice)}</td>
      <td>
        {preset && <p>{preset.covers}</p>}
        {follower && <p>同「所有文种」的限额</p>}
        <p className={preset || follower ? 'quiet-text' : undefined}>{basisText(basis)}</p>
      </td>
      {hasOwn && (
        <td>
          {own && (
            <span className="limit-actions">
              {!genre && isBinding && (
                <button
                  type="button"
                  className="link-button"
                  onClick={() => onChange(limits => leaveToGenres(limits, kind))}
                >
                  停用
                </button>
              )}
              <button type="button" className="link-button" onClick={() => onEdit(own)}>
                编辑
              </button>
              <button
                type="button"
                className="link-button danger"
                onClick={event => {
                  handOnFocus(event.currentTarget)
                  onChange(limits => removeLimit(limits, own))
                }}
              >
                移除
              </button>
            </span>
          )}
        </td>
      )}
    </tr>
  )
}

const scopeNames: Readonly<Record<LimitScope, string>> = {
  national: '国家',
  ministry: '部委',
  province: '省',
  city: '市',
  county: '县',
}

/** How far the issuer's word reaches, or that the office set the limit itself. */
export function limitScopeText({ preset }: LimitChoice): string {
  return preset ? scopeNames[preset.scope] : '本单位'
}

function genreName(genre: GenreId | undefined): string {
  return genre ? genreSpec(genre).name : '所有文种'
}
