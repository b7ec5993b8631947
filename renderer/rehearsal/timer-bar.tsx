import { clockText, limitText, timeLevel } from '../../core/speech/rehearsal.ts'
import { Icon } from '../app/icon.tsx'
import { focusEditor } from '../editor/actions.ts'
import { elapsedOn, endTimer, holdTimer, useRehearsal } from './rehearsal-state.ts'
import { useTicking } from './ticking.ts'
import { TimeLimit, useTimeLimit } from './time-limit.tsx'
import '../styles/rehearsal.css'

/** The timer beside the paper, for reading a draft aloud from the screen or from print. */
export function TimerBar() {
  const timer = useRehearsal(state => state.timer)
  const limit = useTimeLimit()
  useTicking(timer !== null && timer.since !== null)
  if (!timer) return null
  const elapsed = elapsedOn(timer)
  const level = timeLevel(elapsed, limit)
  return (
    <section className="timer-bar" aria-label="试读计时" data-level={level}>
      <span className="timer-time" role="timer" aria-label="已用时">
        {clockText(elapsed)}
      </span>
      {limit !== null && <span className="timer-left">{limitText(elapsed, limit)}</span>}
      <span className="unseen" role="status">
        {limit !== null && level === 'over' && `已到 ${limit} 分钟`}
      </span>
      <TimeLimit />
      <button type="button" className="button" onClick={holdTimer}>
        {timer.since === null ? '继续' : '暂停'}
      </button>
      <button type="button" className="button primary" onClick={() => endTimer(true)}>
        读完了
      </button>
      <button
        type="button"
        className="icon-button"
        aria-label="不再计时"
        title="不再计时"
        onClick={() => {
          endTimer(false)
          focusEditor()
        }}
      >
        <Icon name="close" />
      </button>
    </section>
  )
}
