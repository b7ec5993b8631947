import { useState } from 'react'
import type { GenreId } from '../../core/document/genres.ts'
import { type LimitKind, type LimitSetting, limitUnits } from '../../core/lint/limits.ts'
import { GenreOptions } from '../app/genre-select.tsx'
import { emptyLimitForm, type LimitForm, limitForm, limitOfForm } from '../desk/limit-form.ts'
import { limitKindLabels } from '../panels/limit-state.ts'

interface SettingsLimitFormProps {
  /** The limit to change; absent for a new one. */
  readonly limit: LimitSetting | undefined
  /** The genre that a new limit starts with. */
  readonly genre: GenreId | 'all'
  readonly onSave: (limit: LimitSetting) => void
  readonly onCancel: () => void
}

const kinds: readonly LimitKind[] = ['characters', 'pages', 'minutes']

/** A limit of the office's own, with the document that it comes from. */
export function SettingsLimitForm({ limit, genre, onSave, onCancel }: SettingsLimitFormProps) {
  const [form, setForm] = useState<LimitForm>(limit ? limitForm(limit) : { ...emptyLimitForm, genre })
  const [failure, setFailure] = useState('')
  const set = (part: Partial<LimitForm>) => {
    setForm({ ...form, ...part })
    setFailure('')
  }
  const text = (name: 'issuer' | 'document' | 'year' | 'clause') => ({
    className: 'field',
    value: form[name],
    onChange: (event: React.ChangeEvent<HTMLInputElement>) => set({ [name]: event.target.value }),
  })
  return (
    <form
      className="limit-form"
      aria-label={limit ? '编辑限额' : '添加限额'}
      onKeyDown={event => {
        if (event.key !== 'Escape') return
        event.preventDefault()
        onCancel()
      }}
      onSubmit={event => {
        event.preventDefault()
        const made = limitOfForm(form)
        if (typeof made === 'string') setFailure(made)
        else onSave(made)
      }}
    >
      <label>
        文种
        <select
          className="select"
          value={form.genre}
          onChange={event => set({ genre: event.target.value as LimitForm['genre'] })}
        >
          <option value="all">所有文种</option>
          <GenreOptions />
        </select>
      </label>
      <label>
        类型
        <select className="select" value={form.kind} onChange={event => set({ kind: event.target.value as LimitKind })}>
          {kinds.map(kind => (
            <option key={kind} value={kind}>
              {limitKindLabels[kind]}
            </option>
          ))}
        </select>
      </label>
      <label>
        限额（{limitUnits[form.kind]}）
        <input
          ref={focus}
          className="field"
          inputMode="decimal"
          value={form.value}
          onChange={event => set({ value: event.target.value })}
        />
      </label>
      <label>
        年份
        <input {...text('year')} inputMode="numeric" placeholder="例：2024" />
      </label>
      <label>
        发文机关
        <input {...text('issuer')} placeholder="例：××市政府办公室" />
      </label>
      <label>
        文件名称
        <input {...text('document')} placeholder="例：关于改进文风会风的通知" />
      </label>
      <label>
        条款
        <input {...text('clause')} placeholder="例：第三条" />
      </label>
      {failure && (
        <p className="notice failure" role="alert">
          {failure}
        </p>
      )}
      <p className="quiet-text">依据可以不填；填了，问题列表和篇幅栏会一并写明。</p>
      <div className="limit-form-actions">
        <button type="button" className="button" onClick={onCancel}>
          取消
        </button>
        <button type="submit" className="button primary">
          {limit ? '保存' : '添加'}
        </button>
      </div>
    </form>
  )
}

function focus(field: HTMLInputElement | null): void {
  field?.focus()
}
