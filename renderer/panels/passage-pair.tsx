import { useLayoutEffect, useMemo, useRef } from 'react'
import type { LibraryText } from '../../core/contract/contract.ts'
import { blockText } from '../../core/document/draft.ts'
import { titled } from '../../core/repetition/repetition-rule.ts'
import { differenceOf } from '../../core/versions/character-difference.ts'
import { libraryKindLabels } from '../desk/library.ts'
import { currentContent } from '../editor/session.ts'
import type { ShownFinding } from '../state/desk.ts'
import { DifferencePieces } from './difference-pieces.tsx'
import { numberText, shareText } from './number-text.ts'
import type { HoldingSource, SourcePassage } from './source-passage.ts'

interface PassagePairProps {
  readonly finding: ShownFinding
  readonly source: HoldingSource
  /** How many documents hold its longest run, where they are more than can be chosen; else 0. */
  readonly frequency: number
  /** Absent until it has been read. */
  readonly document?: LibraryText
  readonly passage?: SourcePassage
}

/** A passage of the draft above the passage of the library that it repeats, with their differences marked. */
export function PassagePair({ finding, source, frequency, document, passage }: PassagePairProps) {
  const words = passage?.words ?? source.known?.text ?? ''
  const difference = useMemo(() => differenceOf(passageOf(finding), words), [finding, words])
  const box = useRef<HTMLElement>(null)
  // The passage comes into sight within its surroundings, and the panel stays where it is.
  useLayoutEffect(() => {
    const start = box.current?.querySelector<HTMLElement>('.passage-words')
    if (box.current && start) box.current.scrollTop = Math.max(0, start.offsetTop - box.current.offsetTop - 30)
  }, [])
  const facts = [document?.number, document?.date].filter(Boolean).join('　')
  const path = [...(passage?.path.headings ?? []), passage?.path.clause].filter(Boolean).join(' › ')
  return (
    <div className="passage-pair">
      <h3>本稿</h3>
      <div className="passage">
        <DifferencePieces pieces={difference.left} side="draft" />
      </div>
      <h3 className="source-title">{titled(source.title)}</h3>
      {facts && <p className="passage-place">{facts}</p>}
      {path && <p className="passage-place">{path}</p>}
      {words === '' ? (
        <p className="passage-place">正在读取</p>
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a long passage is scrolled by keys
        <section ref={box} className="passage source" tabIndex={0} aria-label="来源原文">
          {passage?.before && <span className="passage-around">{passage.before}</span>}
          <span className="passage-words">
            <DifferencePieces pieces={difference.right} side="source" />
          </span>
          {passage?.behind && <span className="passage-around">{passage.behind}</span>}
        </section>
      )}
      <p className="passage-facts">
        <span>{libraryKindLabels[source.kind]}</span>
        <span>{source.identity === 1 ? '完全相同' : `相同 ${shareText(source.identity)}`}</span>
        {frequency > 1 && <span>资料库中 {numberText(frequency)} 份文件有此表述</span>}
      </p>
    </div>
  )
}

function passageOf(finding: ShownFinding): string {
  const block = currentContent()?.blocks[finding.block]
  return block ? blockText(block).slice(finding.at.from, finding.at.to) : finding.excerpt
}
