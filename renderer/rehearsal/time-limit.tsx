import { useDesk } from '../state/desk.ts'
import { useRehearsal } from './rehearsal-state.ts'

const offered = [3, 5, 8, 10, 15, 20, 30, 45, 60, 90]

/** Minutes to keep to: those chosen, else the strictest limit of the draft; null for none. */
export function useTimeLimit(): number | null {
  const chosen = useRehearsal(state => state.chosenLimit)
  const own = useOwnLimit()
  return chosen === undefined ? own : chosen
}

function useOwnLimit(): number | null {
  const limits = useDesk(state => state.limits)
  const minutes = limits.filter(({ kind }) => kind === 'minutes').map(({ value }) => value)
  return minutes.length > 0 ? Math.min(...minutes) : null
}

/** The choice of the minutes to keep to. */
export function TimeLimit() {
  const limit = useTimeLimit()
  const own = useOwnLimit()
  const values = [...new Set([...offered, ...(own === null ? [] : [own])])].toSorted((a, b) => a - b)
  return (
    <label className="time-limit">
      限时
      <select
        className="select"
        value={limit ?? ''}
        onChange={event =>
          useRehearsal.setState({ chosenLimit: event.target.value === '' ? null : Number(event.target.value) })
        }
      >
        <option value="">不限时</option>
        {values.map(value => (
          <option key={value} value={value}>
            {value} 分钟{value === own ? '（本稿限额）' : ''}
          </option>
        ))}
      </select>
    </label>
  )
}
