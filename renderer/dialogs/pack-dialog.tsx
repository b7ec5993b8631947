import { useState } from 'react'
import { commentLimits } from '../../core/document/comment.ts'
import { type CarriedVersions, exchangeLimits } from '../../core/exchange/exchange-package.ts'
import { packDraft } from '../desk/exchange.ts'
import { failureText } from '../desk/messages.ts'
import { Cancelled } from '../desk/progress.ts'
import { titleOf } from '../desk/versions.ts'
import { closeDialog, useWindow } from '../desk/window-state.ts'
import { useDesk } from '../state/desk.ts'
import { Dialog } from './dialog.tsx'

const choices: readonly (readonly [CarriedVersions, string])[] = [
  ['review', '每次送审、退回、通过时的稿子'],
  ['named', '流转时的稿子和命名的版本'],
  ['all', '全部版本（文件较大）'],
  ['none', '不带历史版本'],
]

/** Asks what goes along with a draft that travels to another computer, and writes the file. */
export function PackDialog({ draft }: { readonly draft: string }) {
  const known = useDesk(state => state.settings.author ?? '')
  const [author, setAuthor] = useState(known)
  const [note, setNote] = useState('')
  const [versions, setVersions] = useState<CarriedVersions>('review')
  const [isBusy, setBusy] = useState(false)
  const [trouble, setTrouble] = useState('')

  const leave = () => {
    if (isBusy) useWindow.getState().cancelProgress?.()
    closeDialog()
  }
  const go = async () => {
    setBusy(true)
    setTrouble('')
    try {
      if (await packDraft({ id: draft, versions, author, note })) closeDialog()
    } catch (error) {
      if (!(error instanceof Cancelled)) setTrouble(failureText(error))
    }
    setBusy(false)
  }

  return (
    <Dialog
      title="导出交换包"
      size="medium"
      onClose={leave}
      actions={
        <>
          {isBusy && <span className="progress-text">正在导出…</span>}
          <button type="button" className="button" onClick={leave}>
            取消
          </button>
          <button type="button" className="button primary" aria-disabled={isBusy} onClick={() => isBusy || void go()}>
            导出
          </button>
        </>
      }
    >
      <div className="move-status">
        <p className="move-status-draft">「{titleOf(draft)}」</p>
        <p className="quiet-text">
          交换包是一个 .jwx 文件，用 U
          盘等交给对方，对方用“打开交换包”接收。里面有正文、批注和修改建议、审核清单、流转记录和下面选的版本，没有本机的文件位置和用户名。
        </p>
        <label className="form-row">
          <span>姓名</span>
          <input
            className="field"
            {...(known === '' && { 'data-start': true })}
            maxLength={commentLimits.author}
            placeholder="可不填；对方能看到是谁交来的"
            value={author}
            onChange={event => setAuthor(event.target.value)}
          />
        </label>
        <label className="form-row">
          <span>附言（可不填）</span>
          <textarea
            className="field move-status-reason"
            {...(known !== '' && { 'data-start': true })}
            rows={3}
            maxLength={exchangeLimits.note}
            value={note}
            onChange={event => setNote(event.target.value)}
          />
        </label>
        <label className="form-row">
          <span>历史版本</span>
          <select
            className="field"
            value={versions}
            onChange={event => setVersions(event.target.value as CarriedVersions)}
          >
            {choices.map(([choice, label]) => (
              <option key={choice} value={choice}>
                {label}
              </option>
            ))}
          </select>
        </label>
        <p className="form-trouble" role="alert">
          {trouble}
        </p>
      </div>
    </Dialog>
  )
}
