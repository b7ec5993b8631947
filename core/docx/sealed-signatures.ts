import { Paragraph, Tab, TabStopType, TextRun } from 'docx'
import type { Block, SealKind } from '../document/draft.ts'
import { signatureRun } from '../document/flow.ts'
import { sealCentres, stampedIndent } from '../document/sealed-rows.ts'
import type { Hold } from './custom-elements.ts'
import { paragraphMarks } from './marks/paragraph-marks.ts'
import type { Paper } from './paper.ts'
import { blockRuns } from './runs.ts'
import { signatureStyles } from './style-ids.ts'

/**
 * The signatures on one line, given by the indexes of their blocks: those that are sealed in the middle of their seals,
 * the last over the date (7.3.5.1); a stamped one, the signer's office, left of the stamp (7.3.5.3).
 */
export function sealedSignatures(row: readonly number[], seal: SealKind, paper: Paper, hold: Hold): Paragraph {
  const style = signatureStyles[seal].id
  const [index = 0] = row
  // A line that several share is put in or taken out with none of them.
  const marks = row.length === 1 ? paragraphMarks(paper.content.blocks[index] as Block) : {}
  if (seal === 'stamp') {
    const right = stampedIndent(paper.blocks[index]?.text ?? '', paper.setting)
    return new Paragraph({ style, ...hold, ...marks, indent: { right }, children: runsAt(index, paper) })
  }
  const { names, date } = signatureRun(paper.blocks, firstOfRun(index, paper)) ?? { names: [], date: '' }
  const centres = sealCentres(names, date, row.length, paper.setting)
  return new Paragraph({
    style,
    ...hold,
    ...marks,
    alignment: 'left',
    indent: { right: 0 },
    tabStops: centres.map(position => ({ type: TabStopType.CENTER, position })),
    children: row.flatMap(at => [new TextRun({ children: [new Tab()] }), ...runsAt(at, paper)]),
  })
}

function runsAt(index: number, paper: Paper) {
  const children = (paper.content.blocks[index] as Block).children
  return blockRuns(children.map(run => ({ ...run, text: run.text.replaceAll('\t', ' ') })))
}

function firstOfRun(index: number, paper: Paper): number {
  let first = index
  while (paper.blocks[first - 1]?.type === 'signature' && paper.blocks[first - 1]?.text.trim() !== '') first--
  return first
}
