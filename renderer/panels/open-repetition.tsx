import { useMemo, useState } from 'react'
import type { LibraryText } from '../../core/contract/contract.ts'
import { type CitedSource, citedName } from '../../core/repetition/cite-passage.ts'
import type { RepetitionMatch } from '../../core/repetition/match.ts'
import { addFormula } from '../desk/formulas.ts'
import { useLibraryText } from '../desk/library-texts.ts'
import { openDialog } from '../desk/window-state.ts'
import { findingPassage, ignoreFinding } from '../editor/finding-actions.ts'
import { citeRepetition } from '../editor/repetition-actions.ts'
import { markedWords } from '../findings/ignore-ways.ts'
import { MenuButton } from '../findings/menu-button.tsx'
import type { ShownFinding } from '../state/desk.ts'
import { CiteButton } from './cite-button.tsx'
import { OtherSources } from './other-sources.tsx'
import { PassagePair } from './passage-pair.tsx'
import { RepetitionNotes } from './repetition-notes.tsx'
import { type HoldingSource, holdingSources, type SourcePassage, sourcePassage } from './source-passage.ts'

interface OpenRepetitionProps {
  readonly finding: ShownFinding
  readonly match: RepetitionMatch
  /** Whether what is wrong with it stands elsewhere already. */
  readonly isExplained?: boolean
}

/** A repeated passage beside its source, or another document that holds it, with all that can be done about it. */
export function OpenRepetition({ finding, match, isExplained = false }: OpenRepetitionProps) {
  const [chosen, setChosen] = useState(0)
  const sources = useMemo(() => holdingSources(match), [match])
  const source = sources[chosen] ?? (sources[0] as HoldingSource)
  const { document, failure } = useLibraryText(source.documentId)
  const passage = useMemo(() => document && sourcePassage(document, source), [document, source])
  const cited = citedSource(source, document, passage)
  const examples = {
    quote: `${citedName(cited)}规定：“……”`,
    follow: `按照${citedName(cited)}${cited.clause ? '的规定' : ''}执行`,
  }
  const words = () => {
    const found = findingPassage(finding.id)
    if (found) void addFormula(markedWords(found))
  }
  return (
    <>
      {!isExplained && <RepetitionNotes match={match} />}
      <PassagePair
        key={source.documentId}
        finding={finding}
        source={source}
        frequency={match.documentFrequency > sources.length ? match.documentFrequency : 0}
        {...(document && passage && { document, passage })}
      />
      {failure && (
        <p className="notice failure" role="alert">
          {failure}
        </p>
      )}
      <OtherSources sources={sources} chosen={chosen} onChoose={setChosen} />
      <div className="finding-actions repetition-actions">
        {source.kind === 'policy' && (
          <CiteButton examples={examples} onCite={way => citeRepetition(finding.id, way, cited)} />
        )}
        <button
          type="button"
          className="button small"
          onClick={() =>
            openDialog({
              kind: 'source',
              source: { documentId: source.documentId, title: source.title, ...(passage && { range: passage.range }) },
            })
          }
        >
          打开来源
        </button>
        <button type="button" className="button small" title="所有稿件都不再提示这段话" onClick={words}>
          加入固定表述
        </button>
        <button type="button" className="button small" onClick={() => ignoreFinding(finding.id)}>
          忽略
        </button>
        <MenuButton findingId={finding.id} className="icon-button finding-menu-button" />
      </div>
    </>
  )
}

/** The source as a citation names it; number and clause are known once the document has been read. */
function citedSource(source: HoldingSource, document?: LibraryText, passage?: SourcePassage): CitedSource {
  return {
    title: source.title,
    ...(document?.number && { number: document.number }),
    clause: passage?.path.clause ?? '',
    words: passage?.words ?? source.known?.text ?? '',
    markBehind: (document && passage && document.text[passage.range.to]) ?? '',
  }
}
