import { showMessage } from '../desk/messages.ts'
import { jumpToFinding } from '../editor/actions.ts'
import { useDesk } from '../state/desk.ts'
import { libraryRepetitions } from './finding-groups.ts'
import { numberText, shareText } from './number-text.ts'
import { SeverityMark } from './severity-mark.tsx'

/** Sources that are listed. */
const mostSources = 3

/** How much of the draft is repeated, whether that is too much, and from which documents. */
export function RepeatedSources() {
  const { coverage, policy, level, sources } = useDesk(state => state.repeated)
  if (sources.length === 0) return null
  const shown = sources.slice(0, mostSources)
  const most = shown[0]?.share ?? 1
  return (
    <div className="repeated-sources">
      <p className="repeated-share" data-level={level} title={levelExplanation}>
        {level && <SeverityMark severity={level === 'far' ? 'error' : 'warning'} />}
        {shareSentence(coverage, policy)}
        {level && `，${levelLabels[level]}`}
      </p>
      <fieldset aria-label="主要来源">
        {shown.map(({ documentId, title, characters, share }) => (
          <button key={documentId} type="button" title={title} onClick={() => jumpToFirst(documentId)}>
            <span className="source-name">{title}</span>
            <span className="source-share">
              {shareText(share)}
              <span className="source-characters">{numberText(characters)} 字</span>
            </span>
            <span className="source-bar" aria-hidden="true">
              <span style={{ width: `${(share / most) * 100}%` }} />
            </span>
          </button>
        ))}
      </fieldset>
      {sources.length > mostSources && (
        <p className="quiet-text">另有 {numberText(sources.length - mostSources)} 份文件</p>
      )}
    </div>
  )
}

/** The level is of policy text alone, so that its share is told apart where there is other. */
function shareSentence(coverage: number, policy: number): string {
  const all = shareText(coverage)
  if (policy === 0 || policy === coverage) return `全文 ${all} 与资料库重复`
  return `全文 ${all} 重复，其中政策文件 ${shareText(policy)}`
}

/** From which shares on the levels hold, as the check has them. */
export const levelExplanation = '政策文件占三成以上为偏高，五成以上为过高'

/** What the levels are called. */
export const levelLabels: Readonly<Record<'over' | 'far', string>> = {
  over: '偏高',
  far: '过高',
}

/** Goes to the first passage that is from a document. */
function jumpToFirst(documentId: string): void {
  const first = libraryRepetitions(useDesk.getState().findings).find(
    ({ match }) => match?.source.documentId === documentId,
  )
  if (first) jumpToFinding(first.id)
  else showMessage('notice', '这份文件的重复之处已不在正文中。')
}
