import { Icon } from '../app/icon.tsx'
import { useDesk } from '../state/desk.ts'
import { OpenRepetition } from './open-repetition.tsx'

/** Below the problem list, the source of the repetition that is active there. */
export function ActiveSource() {
  const finding = useDesk(state => state.findings.find(each => each.id === state.activeFinding && each.match))
  if (!finding?.match) return null
  return (
    <section className="active-source" aria-label="重复来源">
      <div className="panel-bar">
        <h2>重复来源</h2>
        <button
          type="button"
          className="icon-button bar-end"
          aria-label="关闭重复来源"
          onClick={() => useDesk.setState({ activeFinding: null })}
        >
          <Icon name="close" />
        </button>
      </div>
      <div className="panel-scroll">
        <OpenRepetition key={finding.id} finding={finding} match={finding.match} isExplained />
      </div>
    </section>
  )
}
