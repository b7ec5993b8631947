import { Document, Footer, Packer, PageNumber, Paragraph, SectionType, type Table, TextRun } from 'docx'
import { type Block, blockText, type DraftContent } from '../document/draft.ts'
import { type BodyElementId, elementSpec } from '../document/elements.ts'
import { flow, type LaidBlock } from '../document/flow.ts'
import { textWidth } from '../document/geometry.ts'
import { planHeader } from '../document/header-plan.ts'
import { placeImprint } from '../document/page-layout.ts'
import { keepsWithNext } from '../document/page-rules.ts'
import { attendanceIndents, attendanceLabel } from '../document/placement.ts'
import { customElements, emptyLine } from './custom-elements.ts'
import { type FontSetId, fontSet } from './font-sets.ts'
import { header } from './header.ts'
import { imprint } from './imprint.ts'
import { finishPackage } from './package.ts'
import type { Paper } from './paper.ts'
import { type ProfileId, profileById, typesetting } from './profiles.ts'
import { headingEnd, runInHeading } from './run-in.ts'
import { blockRuns, fontsOf } from './runs.ts'
import { safeText } from './safe-text.ts'
import { attachmentLabelStyle, pageNumberStyles, styleId } from './style-ids.ts'

export interface ExportOptions {
  /** `general` where nothing is said. */
  readonly profile?: ProfileId
  /** `gb2312` where nothing is said. */
  readonly fontSet?: FontSetId
}

/**
 * A draft as the bytes of a .docx laid out by GB/T 9704-2012. The same draft always gives the same bytes. The text is the
 * draft's own, but for characters that XML cannot hold (see `safeText`) and the line breaks inside a long title.
 */
export async function exportDocx(content: DraftContent, options: ExportOptions = {}): Promise<Uint8Array> {
  const profile = profileById(options.profile ?? 'general')
  const paper: Paper = {
    content,
    blocks: content.blocks.map(block => ({ ...block, text: safeText(blockText(block)) })),
    profile,
    fontSet: fontSet(options.fontSet ?? 'gb2312'),
    header: planHeader(content.fields, profile.linePitch, textWidth(profile.page)),
    setting: typesetting(profile),
  }
  const { page, grid, linePitch } = profile
  const properties = {
    page: {
      size: { width: page.width, height: page.height },
      margin: { ...page, gutter: 0 },
    },
    grid: { linePitch, ...grid },
  }
  const place = placeImprint(paper.blocks, content.fields)
  const foot = imprint(paper)
  const isApart = place === 'nextPage' || place === 'behindBlank'
  const document = new Document({
    evenAndOddHeaderAndFooters: true,
    sections: [
      {
        properties,
        footers: {
          default: pageNumber(pageNumberStyles.odd),
          even: pageNumber(pageNumberStyles.even),
        },
        children: [...header(paper), ...body(paper), ...(isApart ? [] : foot)],
      },
      ...(isApart
        ? [
            {
              properties: { ...properties, type: SectionType.EVEN_PAGE },
              ...(place === 'behindBlank' ? { footers: { default: noPageNumber(), even: noPageNumber() } } : {}),
              children: foot,
            },
          ]
        : []),
    ],
  })
  return finishPackage(await Packer.pack(document, 'uint8array'), paper)
}

/** 「— 1 —」 with em dashes and half-width digits (7.5). */
function pageNumber(style: string): Footer {
  return new Footer({
    children: [new Paragraph({ style, children: [new TextRun({ children: ['— ', PageNumber.CURRENT, ' —'] })] })],
  })
}

/** A blank page before the imprint and the imprint's own page are not numbered (7.5). */
function noPageNumber(): Footer {
  return new Footer({ children: [new Paragraph({})] })
}

function* body(paper: Paper): Generator<Paragraph | Table> {
  for (const item of flow(paper.blocks, paper.header.mark.length > 0)) {
    if (item.kind === 'empty') yield emptyLine()
    else if (item.isAttachment) yield attachmentLabel(paper.content.blocks[item.index] as Block)
    else yield write(paper.content.blocks[item.index] as Block, item.index, item.element, paper)
  }
}

/** 附件 and its number, on the first line of a page of its own (7.3.7). */
function attachmentLabel(block: Block): Paragraph {
  return new Paragraph({ style: attachmentLabelStyle, pageBreakBefore: true, children: blockRuns(block.children) })
}

/** Who attended (10.3): the label in 黑体, the names under one another. */
function attendanceParagraph(block: Block, text: string, paper: Paper): Paragraph {
  const { first, rest } = attendanceIndents(text, paper.setting)
  return new Paragraph({
    style: styleId('paragraph'),
    indent: { left: rest, hanging: rest - first },
    children: blockRuns(block.children, attendanceLabel(text), { font: fontsOf(paper.fontSet, 'hei') }),
  })
}

function write(block: Block, index: number, element: BodyElementId, paper: Paper): Paragraph | Table {
  switch (element) {
    case 'title':
    case 'table':
    case 'attachmentNote':
    case 'signature':
    case 'dateOfIssue':
      return customElements[element](block, index, paper)
    case 'tableCaption':
      return new Paragraph({ style: styleId(element), keepNext: true, children: blockRuns(block.children) })
    default:
      if (element === 'paragraph' && attendanceLabel(blockText(block)) > 0)
        return attendanceParagraph(block, blockText(block), paper)
      return new Paragraph({
        style: styleId(element),
        // The style holds on to the next paragraph; a heading that is a whole paragraph does not.
        ...(block.type === 'heading' &&
          !keepsWithNext(paper.blocks[index] as LaidBlock) && { keepNext: false, keepLines: false }),
        children: flowRuns(block, element, paper),
      })
  }
}

/** The runs of a block that flows; a heading in front of its text (标题接排) keeps its font to its own sentence. */
function flowRuns(block: Block, element: BodyElementId, paper: Paper): readonly TextRun[] {
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
