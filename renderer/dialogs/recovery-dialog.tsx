import type { RecoveredState, RecoveryReport } from '../../core/contract/backups.ts'
import { deleteOriginals, recoveryRead, useBackups } from '../desk/backups.ts'
import { openDraft } from '../desk/drafts.ts'
import { closeDialog, openDialog } from '../desk/window-state.ts'
import { EmptyState } from '../panels/empty-state.tsx'
import { numberText } from '../panels/number-text.ts'
import { useDesk } from '../state/desk.ts'
import { fullMoment, reasonWords, stateWords } from './backup-words.ts'
import { Dialog } from './dialog.tsx'

const states: readonly RecoveredState[] = ['lost', 'altered', 'earlier', 'backup', 'rebuilt', 'whole']

/** What was recovered of a damaged database and what was not, draft by draft. */
export function RecoveryDialog() {
  const report = useBackups(state => state.report)
  const close = () => {
    recoveryRead()
    closeDialog()
  }
  if (!report) {
    return (
      <Dialog title="稿件恢复情况" onClose={closeDialog}>
        <EmptyState title="没有需要恢复的" text="稿件库一直完好。如果哪天损坏了，恢复的情况会列在这里。" />
      </Dialog>
    )
  }
  return (
    <Dialog
      title="稿件恢复情况"
      size="large"
      onClose={close}
      actions={
        <>
          <button type="button" className="button" onClick={() => openDialog({ kind: 'backups' })}>
            查看备份…
          </button>
          <button type="button" className="button primary" data-start onClick={close}>
            知道了
          </button>
        </>
      }
    >
      <RecoveryWords report={report} />
      <RecoveredDrafts report={report} />
    </Dialog>
  )
}

function RecoveryWords({ report }: { readonly report: RecoveryReport }) {
  const { at, reason, kept, keptDeleted, backupAt, settings, counts } = report
  const now = Date.now()
  const isBad = counts.lost + counts.altered + counts.earlier > 0
  return (
    <div className="recovery-words">
      <p className={isBad ? 'notice' : 'notice good'} role="status">
        <strong>{reasonWords[reason]}。</strong>
        {summary(report)}
      </p>
      <dl className="facts">
        <dt>时间</dt>
        <dd>{fullMoment(at, now)}</dd>
        <dt>原来的文件</dt>
        <dd>{keptDeleted ? '已按要求删除' : kept ? <code>{kept}</code> : '没有找到'}</dd>
        <dt>用到的备份</dt>
        <dd>{backupAt === null ? '没有用到' : fullMoment(backupAt, now)}</dd>
        {settings !== 'whole' && (
          <>
            <dt>设置</dt>
            <dd>{settings === 'backup' ? '取自备份' : '没有读出来，已恢复默认，单位词库请重新录入'}</dd>
          </>
        )}
      </dl>
      {kept && !keptDeleted && (
        <p className="quiet-text recovery-kept">
          <span>原来的文件原样保留，需要时可以交给技术人员再试；其中有当时的全部稿件。</span>
          <button type="button" className="link-button danger" onClick={() => void deleteOriginals()}>
            彻底删除原来的文件…
          </button>
        </p>
      )}
    </div>
  )
}

function summary({ counts, drafts }: RecoveryReport): string {
  const parts = states
    .filter(state => counts[state] > 0)
    .map(state => `${stateWords[state]} ${numberText(counts[state])} 份`)
  if (parts.length > 0) return `${parts.join('；')}。`
  return drafts.length === 0 ? '没有读出任何稿件，也没有可用的备份；如果别处有备份，请从备份恢复。' : ''
}

function RecoveredDrafts({ report }: { readonly report: RecoveryReport }) {
  const listed = useDesk(state => state.drafts)
  const now = Date.now()
  const total = Object.values(report.counts).reduce((sum, count) => sum + count, 0)
  if (total === 0) return null
  const there = new Set(listed.map(({ id }) => id))
  return (
    <div className="backup-scroll">
      <table className="backup-table">
        <thead>
          <tr>
            <th scope="col">稿件</th>
            <th scope="col">情况</th>
            <th scope="col">最后修改</th>
          </tr>
        </thead>
        <tbody>
          {report.drafts.map(({ id, title, state, updatedAt }) => (
            <tr key={id} data-state={state}>
              <td title={title}>
                {there.has(id) ? (
                  <button
                    type="button"
                    className="link-button"
                    onClick={() => {
                      recoveryRead()
                      closeDialog()
                      void openDraft(id)
                    }}
                  >
                    {title || '未命名'}
                  </button>
                ) : (
                  title
                )}
              </td>
              <td>{stateWords[state]}</td>
              <td>{updatedAt === null ? '不详' : fullMoment(updatedAt, now)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {total > report.drafts.length && (
        <p className="quiet-text backup-rest">另有 {numberText(total - report.drafts.length)} 份完好，没有列出。</p>
      )}
    </div>
  )
}
