import { Paragraph, type ParagraphChild, type Table } from 'docx'
import { type Block, blockText } from '../document/draft.ts'
import { type BodyElementId, elementSpec } from '../document/elements.ts'
import type { FlowItem, LaidBlock } from '../document/flow.ts'
import { keepsWithNext } from '../document/page-rules.ts'
import { attendanceIndents, attendanceLabel } from '../document/placement.ts'
import { customElements, emptyLine, type Hold } from './custom-elements.ts'
import { paragraphMarks } from './marks/paragraph-marks.ts'
import type { Paper } from './paper.ts'
import { headingEnd, runInHeading } from './run-in.ts'
import { blockRuns, fontsOf } from './runs.ts'
import { sealedSignatures } from './sealed-signatures.ts'
import { attachmentLabelStyle, styleId } from './style-ids.ts'

export type { Hold } from './custom-elements.ts'

/** What one item of the flow is on paper; `hold` keeps it on the page of the next one. Nothing for what a line before it holds. */
export function writeItem(item: FlowItem, hold: Hold, paper: Paper): Paragraph | Table | undefined {
  if (item.kind === 'empty') {
    const own = paper.content.blocks[item.index]
    return emptyLine({ ...hold, ...(own && paragraphMarks(own)) })
  }
  if (item.isBeside) return undefined
  const block = paper.content.blocks[item.index] as Block
  if (item.isAttachment) return attachmentLabel(block)
  const { seal } = paper.content.fields
  if (item.element === 'signature' && seal) return sealedSignatures(item.row ?? [item.index], seal, paper, hold)
  return write(block, item.index, item.element, paper, hold)
}

/** 附件 and its number, on the first line of a page of its own (7.3.7). */
function attachmentLabel(block: Block): Paragraph {
  return new Paragraph({
    style: attachmentLabelStyle,
    ...paragraphMarks(block),
    pageBreakBefore: true,
    children: blockRuns(block.children),
  })
}

/** Who attended (10.3): the label in 黑体, the names under one another. */
function attendanceParagraph(block: Block, text: string, paper: Paper, hold: Hold): Paragraph {
  const { first, rest } = attendanceIndents(text, paper.setting)
  return new Paragraph({
    style: styleId('paragraph'),
    ...hold,
    ...paragraphMarks(block),
    indent: { left: rest, hanging: rest - first },
    children: blockRuns(block.children, attendanceLabel(text), { font: fontsOf(paper.fontSet, 'hei') }),
  })
}

function write(block: Block, index: number, element: BodyElementId, paper: Paper, hold: Hold): Paragraph | Table {
  switch (element) {
    case 'title':
    case 'table':
    case 'attachmentNote':
    case 'signature':
    case 'dateOfIssue':
      return customElements[element](block, index, paper, hold)
    case 'tableCaption':
      return new Paragraph({
        style: styleId(element),
        ...paragraphMarks(block),
        keepNext: true,
        children: blockRuns(block.children),
      })
    default:
      if (element === 'paragraph' && attendanceLabel(blockText(block)) > 0)
        return attendanceParagraph(block, blockText(block), paper, hold)
      return new Paragraph({
        style: styleId(element),
        ...hold,
        ...paragraphMarks(block),
        // The style holds on to the next paragraph; a heading that is a whole paragraph does not.
        ...(block.type === 'heading' &&
          !keepsWithNext(paper.blocks[index] as LaidBlock) && { keepNext: false, keepLines: false }),
        children: flowRuns(block, element, paper),
      })
  }
}

/** The runs of a block that flows; a heading in front of its text (标题接排) keeps its font to its own sentence. */
export function flowRuns(block: Block, element: BodyElementId, paper: Paper): readonly ParagraphChild[] {
  const text = blockText(block)
  if (element === 'paragraph') {
    const heading = runInHeading(text)
    if (!heading) return blockRuns(block.children)
    const { font } = elementSpec(`heading${heading.level}`).style
    return blockRuns(block.children, heading.end, { font: fontsOf(paper.fontSet, font) })
  }
  if (block.type !== 'heading') return blockRuns(block.children)
  const end = headingEnd(text)
  return end === 0
    ? blockRuns(block.children)
    : blockRuns(block.children, end, {}, { font: fontsOf(paper.fontSet, 'body') })
}
