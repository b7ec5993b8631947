import { useEffect, useId, useState } from 'react'
import type { DraftStatus } from '../../core/contract/contract.ts'
import { commentLimits } from '../../core/document/comment.ts'
import { moveNames, statusLogLimits } from '../../core/document/status-log.ts'
import { passDoubts, returnReason } from '../../core/review/decision.ts'
import { moveStatus, namedDrafts } from '../desk/draft-status.ts'
import { failureText } from '../desk/messages.ts'
import { presentContent } from '../desk/versions.ts'
import { closeDialog } from '../desk/window-state.ts'
import { useDesk } from '../state/desk.ts'
import { Dialog } from './dialog.tsx'

const explanations: Readonly<Record<DraftStatus, string>> = {
  drafting: '撤回后可以继续修改，改好再送审。',
  submitted: '送审后正文锁定，审核人可以批注、提修改建议；要接着改，先撤回送审。',
  returned: '退回后由起草人修改，改好再送审。退回要说明理由（《党政机关公文处理工作条例》第二十一条）。',
  passed: '通过后正文仍然锁定，可以定稿；发现问题还可以退回。',
  final: '定稿后只能查看，不能再改为其他状态；要修订，可以复制为新稿。',
}

const reasonLabels: Readonly<Record<DraftStatus, string>> = {
  drafting: '撤回原因（可不填）',
  submitted: '送审说明（可不填）',
  returned: '退回理由',
  passed: '审核意见（可不填）',
  final: '定稿说明（可不填）',
}

interface MoveStatusDialogProps {
  readonly ids: readonly string[]
  readonly status: DraftStatus
}

/** Asks who moves drafts to another status and why, and says what that means for them. */
export function MoveStatusDialog({ ids, status }: MoveStatusDialogProps) {
  const known = useDesk(state => state.settings.author ?? '')
  const [author, setAuthor] = useState(known)
  const [reason, setReason] = useState('')
  const [doubts, setDoubts] = useState<readonly string[]>([])
  const [isBusy, setBusy] = useState(false)
  const [trouble, setTrouble] = useState('')
  const id = useId()
  const name = moveNames[status]
  useProposal(ids, status, {
    onReason: proposed => setReason(typed => typed || proposed),
    onDoubts: setDoubts,
  })

  const go = async () => {
    if (author.trim() === '') return setTrouble('请填写姓名，流转记录要写明由谁办理。')
    if (status === 'returned' && reason.trim() === '') return setTrouble('请写明退回理由，起草人据此修改。')
    setBusy(true)
    try {
      await moveStatus(ids, status, { author, reason })
      closeDialog()
    } catch (error) {
      setTrouble(failureText(error))
      setBusy(false)
    }
  }

  return (
    <Dialog
      title={name}
      size="medium"
      onClose={closeDialog}
      actions={
        <>
          <button type="button" className="button" onClick={closeDialog}>
            取消
          </button>
          <button type="button" className="button primary" aria-disabled={isBusy} onClick={() => isBusy || void go()}>
            {name}
          </button>
        </>
      }
    >
      <div className="move-status">
        <p className="move-status-draft">{namedDrafts(ids)}</p>
        <p className="quiet-text">{explanations[status]}</p>
        {doubts.length > 0 && (
          <div className="notice move-status-doubts" role="note">
            <p>通过前请再看一看：</p>
            <ul>
              {doubts.map(doubt => (
                <li key={doubt}>{doubt}</li>
              ))}
            </ul>
          </div>
        )}
        <label className="form-row">
          <span>姓名</span>
          <input
            className="field"
            {...(known === '' && { 'data-start': true })}
            maxLength={commentLimits.author}
            placeholder="写入流转记录，以后自动填写"
            value={author}
            onChange={event => {
              setAuthor(event.target.value)
              setTrouble('')
            }}
          />
        </label>
        <label className="form-row" htmlFor={`${id}-reason`}>
          <span>{reasonLabels[status]}</span>
          <textarea
            id={`${id}-reason`}
            className="field move-status-reason"
            {...(known !== '' && { 'data-start': true })}
            rows={status === 'returned' ? 6 : 3}
            maxLength={statusLogLimits.reason}
            required={status === 'returned'}
            value={reason}
            onChange={event => {
              setReason(event.target.value)
              setTrouble('')
            }}
          />
        </label>
        <p className="form-trouble" role="alert">
          {trouble}
        </p>
      </div>
    </Dialog>
  )
}

interface Proposal {
  readonly onReason: (reason: string) => void
  readonly onDoubts: (doubts: readonly string[]) => void
}

/** Reads the draft, where it is one, for what speaks against passing it and for what its return may say. */
function useProposal(ids: readonly string[], status: DraftStatus, { onReason, onDoubts }: Proposal): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: read once, as the dialog opens
  useEffect(() => {
    const [only] = ids
    if (ids.length !== 1 || only === undefined || (status !== 'passed' && status !== 'returned')) return
    let isOver = false
    presentContent(only).then(
      content => {
        if (isOver) return
        const { draft, findings } = useDesk.getState()
        const errors = draft?.id === only ? findings.filter(({ severity }) => severity === 'error').length : 0
        if (status === 'returned') onReason(returnReason(content))
        else onDoubts(passDoubts(content, errors))
      },
      // Whoever moves it is told what is wrong with it.
      () => undefined,
    )
    return () => {
      isOver = true
    }
  }, [])
}
