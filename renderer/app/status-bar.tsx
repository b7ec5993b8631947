import type { LengthLimit } from '../../core/lint/limits.ts'
import { showRightTab } from '../desk/panel-fold.ts'
import { shareText } from '../panels/number-text.ts'
import { levelExplanation, levelLabels } from '../panels/repeated-sources.tsx'
import { SeverityMark } from '../panels/severity-mark.tsx'
import { useDesk } from '../state/desk.ts'
import { CaretPlace } from './caret-place.tsx'
import { FindingCounts } from './finding-counts.tsx'
import { FoldButton } from './fold-button.tsx'
import { GenreSelect } from './genre-select.tsx'
import { LengthGauge } from './length-gauge.tsx'
import { ProgressText } from './progress-text.tsx'
import { SaveState } from './save-state.tsx'
import { ZoomControl } from './zoom-control.tsx'

const kinds: readonly LengthLimit['kind'][] = ['characters', 'minutes', 'pages']

/** The row below: length against its limits, repetition, problems, genre, zoom and whether the draft is saved. */
export function StatusBar() {
  const hasDraft = useDesk(state => state.draft !== null)
  return (
    // biome-ignore lint/a11y/useAriaPropsSupportedByRole: outside of sections a footer is the landmark contentinfo
    <footer className="status-bar" aria-label="状态栏" data-pane="status">
      <FoldButton side="left" />
      {hasDraft && (
        <>
          {kinds.map(kind => (
            <LengthGauge key={kind} kind={kind} />
          ))}
          <Coverage />
          <FindingCounts />
          <CaretPlace />
          <SelectedCount />
        </>
      )}
      <span className="status-space">
        <ProgressText />
      </span>
      {hasDraft && (
        <>
          <GenreSelect />
          <ZoomControl />
          <SaveState />
        </>
      )}
      <FoldButton side="right" />
    </footer>
  )
}

function Coverage() {
  const { coverage, level } = useDesk(state => state.repeated)
  return (
    <button
      type="button"
      className={coverage > 0 ? 'status-item repetition' : 'status-item'}
      data-level={level}
      title={`与资料库重复的字数占全文的比例；${levelExplanation}`}
      onClick={() => showRightTab('repetition')}
    >
      {level && <SeverityMark severity={level === 'far' ? 'error' : 'warning'} />}
      重复 {shareText(coverage)}
      {level && ` ${levelLabels[level]}`}
    </button>
  )
}

function SelectedCount() {
  const selected = useDesk(state => state.selectedCharacters)
  return selected > 0 ? <span className="status-item plain">已选 {selected.toLocaleString('zh-CN')} 字</span> : null
}
