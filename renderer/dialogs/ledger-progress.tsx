import type { LedgerReading } from '../desk/ledger.ts'
import { numberText } from '../panels/number-text.ts'

interface LedgerProgressProps {
  readonly reading: LedgerReading
  readonly onStop: () => void
  readonly onGoOn: () => void
}

/** How far the counting is, with what calls it off; what kept it from its end. */
export function LedgerProgress({ reading, onStop, onGoOn }: LedgerProgressProps) {
  const { status, done, total, failure, unreadable, notCompared } = reading
  if (failure !== null)
    return (
      <p className="notice failure" role="alert">
        {failure}
        <button type="button" className="link-button" onClick={onGoOn}>
          重新统计
        </button>
      </p>
    )
  if (status === 'done')
    return (
      <>
        {unreadable.length > 0 && (
          <p className="notice">
            有 {numberText(unreadable.length)} 份稿件打不开，没有计入：{unreadable.slice(0, 5).join('、')}。
          </p>
        )}
        {notCompared !== null && <p className="ledger-note">{notCompared}</p>}
      </>
    )
  return (
    <p className="ledger-progress" role="status">
      {status === 'stopped' ? (
        <>
          已停止，数字不全。
          <button type="button" className="link-button" onClick={onGoOn}>
            继续统计
          </button>
        </>
      ) : (
        <>
          {status === 'counting'
            ? `正在统计，已有 ${numberText(done)} 份…`
            : `正在与资料库比对 ${numberText(done)}／${numberText(total ?? 0)}…`}
          <button type="button" className="link-button" onClick={onStop}>
            取消
          </button>
        </>
      )}
    </p>
  )
}
