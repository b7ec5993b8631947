import { Point, Range } from 'slate'
import type { Span } from '../../core/text/span.ts'
import type { LiveFinding } from '../findings/block-findings.ts'
import { blockKey } from '../findings/with-findings.ts'
import { pointInBlock } from './caret-block.ts'
import type { DraftSession } from './draft-session.ts'
import type { DraftEditorModel } from './slate-types.ts'

/** A finding and the index of its block as the draft stands. */
export interface FindingPlace {
  readonly index: number
  readonly finding: LiveFinding
}

/** Where a finding stands; undefined where it is gone. */
export function placeOf(session: DraftSession, id: string): FindingPlace | undefined {
  const found = session.findings.find(id)
  const index = found ? session.indexOf(found.key) : -1
  return found && index !== -1 ? { index, finding: found.finding } : undefined
}

/** All findings in the order of the draft. */
export function allPlaces(session: DraftSession): readonly FindingPlace[] {
  return session.blocks.flatMap((_, index) =>
    session.findings
      .of(blockKey(session.editor, index) as string)
      .toSorted((a, b) => a.at.from - b.at.from || a.at.to - b.at.to)
      .map(finding => ({ index, finding })),
  )
}

/** The position in `places` of the first finding behind the caret, or the last before it. */
export function placeOfCaret(session: DraftSession, places: readonly FindingPlace[], direction: 1 | -1): number {
  const { editor } = session
  if (!editor.selection) return direction === 1 ? 0 : -1
  const caret = Range.end(editor.selection)
  const behind = places.findIndex(({ index, finding }) => {
    return (
      index > (caret.path[0] as number) ||
      (index === caret.path[0] && !Point.isBefore(pointInBlock(editor, index, finding.at.from), caret))
    )
  })
  if (direction === 1) return behind === -1 ? 0 : behind
  return (behind === -1 ? places.length : behind) - 1
}

/** A stretch of a block's text as a range of the editor. */
export function rangeIn(editor: DraftEditorModel, index: number, span: Span): Range {
  return { anchor: pointInBlock(editor, index, span.from), focus: pointInBlock(editor, index, span.to) }
}
