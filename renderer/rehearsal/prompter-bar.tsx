import { clockText, limitText, timeLevel } from '../../core/speech/rehearsal.ts'
import { speechRateBounds } from '../desk/settings.ts'
import { elapsedOn, type Stopwatch } from './rehearsal-state.ts'
import { TimeLimit, useTimeLimit } from './time-limit.tsx'

interface PrompterBarProps {
  readonly clock: Stopwatch
  /** Characters a minute. */
  readonly rate: number
  /** What is still to be read at this rate, in milliseconds. */
  readonly left: number
  readonly tables: number
  readonly onHold: () => void
  readonly onQuicken: (step: number) => void
  readonly onEnlarge: (step: number) => void
  readonly onLeave: () => void
}

/** The foot of the teleprompter: time used and left, the limit, the rate, and the keys. */
export function PrompterBar({ clock, rate, left, tables, onHold, onQuicken, onEnlarge, onLeave }: PrompterBarProps) {
  const limit = useTimeLimit()
  const elapsed = elapsedOn(clock)
  const level = timeLevel(elapsed, limit)
  const isFresh = elapsed === 0
  return (
    <footer className="prompter-bar" data-level={level}>
      <p className="prompter-hint">
        {clock.since === null && (isFresh ? '按空格键开始' : '已暂停，按空格键继续')}
        {tables > 0 && isFresh && `　稿中 ${tables} 张表格不提词`}
      </p>
      <div className="prompter-row">
        <span className="timer-time" role="timer" aria-label="已用时">
          {clockText(elapsed)}
        </span>
        <span>还需 {clockText(left)}</span>
        {limit !== null && <span className="timer-left">{limitText(elapsed, limit)}</span>}
        <span className="unseen" role="status">
          {limit !== null && level === 'over' && `已到 ${limit} 分钟`}
        </span>
        <TimeLimit />
        <span className="prompter-group">
          <button type="button" className="button" aria-label="减慢" onClick={() => onQuicken(-speechRateBounds.step)}>
            慢
          </button>
          <span className="prompter-rate">每分钟 {rate} 字</span>
          <button type="button" className="button" aria-label="加快" onClick={() => onQuicken(speechRateBounds.step)}>
            快
          </button>
        </span>
        <span className="prompter-group">
          <button type="button" className="button" aria-label="缩小文字" onClick={() => onEnlarge(-1)}>
            小
          </button>
          字号
          <button type="button" className="button" aria-label="放大文字" onClick={() => onEnlarge(1)}>
            大
          </button>
        </span>
        <span className="prompter-group prompter-end">
          <button type="button" className="button primary" onClick={onHold}>
            {clock.since === null ? (isFresh ? '开始' : '继续') : '暂停'}
          </button>
          <button type="button" className="button" onClick={onLeave}>
            退出
          </button>
        </span>
      </div>
      <p className="prompter-keys">空格 暂停　↑↓ 快慢　←→ 上一段、下一段　＋－ 字号　Esc 退出</p>
    </footer>
  )
}
