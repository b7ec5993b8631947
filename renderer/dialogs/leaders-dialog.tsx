import { useState } from 'react'
import type { Leader } from '../../core/lint/unit-vocabulary.ts'
import { type LeaderForm, leaderForms, leaderText } from '../desk/leader-list.ts'
import { closeDialog, openDialog } from '../desk/window-state.ts'
import { focusEditor, insertText } from '../editor/actions.ts'
import { EmptyState } from '../panels/empty-state.tsx'
import { useDesk } from '../state/desk.ts'
import { Dialog } from './dialog.tsx'

const nobody: readonly Leader[] = []

/** Chooses leaders of the unit's vocabulary; they are inserted in its order, whichever was ticked first. */
export function LeadersDialog() {
  const leaders = useDesk(state => state.settings.lint.unit?.leaders ?? nobody)
  const [left, setLeft] = useState<ReadonlySet<number>>(new Set())
  const [form, setForm] = useState<LeaderForm>('posts')
  const chosen = leaders.filter((_, index) => !left.has(index))
  const text = leaderText(chosen, form)
  const leave = (after?: () => void) => {
    closeDialog()
    // The paper takes the keyboard once the dialog has given it back.
    setTimeout(() => {
      after?.()
      focusEditor()
    })
  }
  const write = () => openDialog({ kind: 'settings', page: 'words', at: 'leaders' })
  return (
    <Dialog
      title="领导名单"
      onClose={() => leave()}
      actions={
        <>
          <button type="button" className="button" onClick={write}>
            修改名单
          </button>
          <button type="button" className="button" onClick={() => leave()}>
            取消
          </button>
          <button
            type="button"
            className="button primary"
            disabled={chosen.length === 0}
            onClick={() => leave(() => insertText(text))}
          >
            插入
          </button>
        </>
      }
    >
      {leaders.length === 0 && (
        <EmptyState title="还没有领导名单" text="点「修改名单」，在单位词库的「领导」中按排名写入职务和姓名。" />
      )}
      {leaders.length > 0 && (
        <>
          <div className="unit-list-foot">
            <p className="quiet-text">按单位词库中的先后插入，不论先勾选谁。</p>
            <button
              type="button"
              className="link-button"
              onClick={() => setLeft(chosen.length > 0 ? new Set(leaders.keys()) : new Set())}
            >
              {chosen.length > 0 ? '全不选' : '全选'}
            </button>
          </div>
          <ul className="leader-list" aria-label="领导">
            {leaders.map((leader, index) => (
              <li key={`${leader.post} ${leader.name}`}>
                <label className="choice">
                  <input
                    type="checkbox"
                    checked={!left.has(index)}
                    onChange={() => setLeft(now => (now.has(index) ? without(now, index) : new Set([...now, index])))}
                  />
                  <span className="leader-name">{leader.name}</span>
                  <span className="choice-name">{leader.post}</span>
                </label>
              </li>
            ))}
          </ul>
          <label className="form-line">
            写法
            <select className="select" value={form} onChange={event => setForm(event.target.value as LeaderForm)}>
              {leaderForms.map(([id, label]) => (
                <option key={id} value={id}>
                  {label}
                </option>
              ))}
            </select>
          </label>
          <p className="leader-preview">{text || '请至少勾选一位。'}</p>
        </>
      )}
    </Dialog>
  )
}

function without(numbers: ReadonlySet<number>, one: number): ReadonlySet<number> {
  return new Set([...numbers].filter(each => each !== one))
}
