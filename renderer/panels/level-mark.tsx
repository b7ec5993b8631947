import { Icon } from '../app/icon.tsx'
import { type LimitLevel, limitLevelLabels } from './limit-state.ts'
import { SeverityMark } from './severity-mark.tsx'

const signs = { near: 'info', over: 'warning', far: 'error' } as const

/** How a count stands to its limit, by shape and in words. */
export function LevelMark({ level }: { readonly level: LimitLevel }) {
  return (
    <span className="level-mark">
      {level === 'within' ? <Icon name="check" /> : <SeverityMark severity={signs[level]} isSilent />}
      {limitLevelLabels[level]}
    </span>
  )
}
