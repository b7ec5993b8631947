import { measureText } from './advance.ts'
import type { DraftFields } from './draft.ts'
import { type BodyElementId, elementOfBlock, elementSpec } from './elements.ts'
import { type FlowItem, flow, type LaidBlock } from './flow.ts'
import {
  characterSpacing,
  characterWidth,
  imprintRows,
  linePitch,
  smallSize,
  standardPage,
  textHeight,
  textWidth,
  titlePitch,
} from './geometry.ts'
import { hasText, planHeader } from './header-plan.ts'
import { breakLines, type LineBox } from './line-breaking.ts'
import { headsAttachment, keepsWithNext } from './page-rules.ts'
import { attendanceIndents, attendanceLabel, noteIndents, standardTypesetting } from './placement.ts'
import { headerRowsHeight, tableCell, tableRows } from './table-layout.ts'
import { titleLines } from './title-lines.ts'

export type { LaidBlock } from './flow.ts'
export { charactersPerLine, linesPerPage } from './geometry.ts'

/** One line on paper. */
export interface LaidLine {
  /** Index of the block, or -1 for an empty line that the standard asks for. */
  readonly block: number
  /** UTF-16 offsets in the block's text. */
  readonly from: number
  readonly to: number
  /** Counted from 1. */
  readonly page: number
  /** Twips from the top of the 版心, and the line's height. */
  readonly top: number
  readonly height: number
}

export interface DraftLayout {
  readonly pages: number
  readonly lines: readonly LaidLine[]
}

/** What a block takes: where its lines start, and how high each is in twips; rows of a table have heights of their own. */
interface BlockLines {
  readonly starts: readonly number[]
  readonly pitch: number
  readonly heights?: readonly number[]
  /** What stands again at the head of each further page, in twips. */
  readonly repeated?: number
}

const pageHeight = textHeight(standardPage)
const lineWidth = textWidth(standardPage)
const nothing: LaidBlock = { type: 'paragraph', text: '' }

/** Lines of blocks already seen. Blocks do not change, so an edit costs the lines of one block and additions for the rest. */
const known = new WeakMap<LaidBlock, BlockLines>()

/**
 * Lays a draft out on pages of 22 lines of 28 characters with the numbers of Word export's general profile: indents,
 * marks that may not begin or end a line, hanging marks, half-width digits, title lines, empty lines, header and imprint.
 */
export function layoutDraft(blocks: readonly LaidBlock[], fields: DraftFields = {}): DraftLayout {
  const lines: LaidLine[] = []
  const pages = countAll(place(blocks, fields, line => lines.push(line)))
  return { pages, lines }
}

/** The number of A4 pages that a draft fills, at least 1. */
export function countPages(blocks: readonly LaidBlock[], fields: DraftFields = {}): number {
  return countAll(place(blocks, fields))
}

/**
 * Height of a block's lines in twips, nought for one without text; parts of a twip tell blocks apart that hold on to the
 * next one or begin a page. Where it stays the same while type and level do, the blocks behind stand where they stood.
 */
export function blockHeight(block: LaidBlock): number {
  if (block.type !== 'table' && !/\S/.test(block.text)) return 0
  const { starts, pitch, heights } = linesOf(block, elementOfBlock(block))
  const rule = keepsWithNext(block) ? 0.25 : headsAttachment(block) ? 0.5 : 0
  return rule + (heights ? heights.reduce((sum, height) => sum + height, 0) : starts.length * pitch)
}

/** The last page with text, and where the imprint goes from there. */
interface Placed {
  readonly page: number
  readonly place: ImprintPlace
}

function place(blocks: readonly LaidBlock[], fields: DraftFields, onLine?: (line: LaidLine) => void): Placed {
  const header = planHeader(fields)
  let page = 1
  let bottom = header.height
  const advanceBy = (height: number, repeated = 0) => {
    if (bottom + height > pageHeight) {
      page++
      bottom = repeated + height > pageHeight ? 0 : repeated
    }
    bottom += height
    return bottom - height
  }
  const items = [...flow(blocks, header.mark.length > 0)]
  for (const [at, item] of items.entries()) {
    const block = item.index < 0 ? undefined : (blocks[item.index] as LaidBlock)
    if (item.kind === 'empty' || !block) {
      const top = advanceBy(linePitch)
      onLine?.({ block: item.index, from: 0, to: block?.text.length ?? 0, page, top, height: linePitch })
      continue
    }
    const { starts, pitch, heights, repeated } = linesOf(block, item.element)
    const follows = at > 0 && keepsWithNext(blocks[(items[at - 1] as FlowItem).index] ?? nothing)
    if (bottom > 0 && (item.isAttachment || (!follows && bottom + keptHeight(items, at, blocks) > pageHeight))) {
      page++
      bottom = 0
    }
    for (const [index, from] of starts.entries()) {
      const height = heights?.[index] ?? pitch
      const top = advanceBy(height, index > 0 ? repeated : 0)
      onLine?.({ block: item.index, from, to: starts[index + 1] ?? block.text.length, page, top, height })
    }
  }
  return { page, place: imprintPlace(page, bottom, imprintHeight(fields)) }
}

/**
 * Where the imprint stands: at the foot of the last page with text, which is even; on the even page behind an odd one; or
 * behind a blank page, where an even page has no room for it. Then neither of the two bears a number (7.5).
 */
export type ImprintPlace = 'none' | 'lastPage' | 'nextPage' | 'behindBlank'

/** Where the imprint of a draft stands. */
export function placeImprint(blocks: readonly LaidBlock[], fields: DraftFields): ImprintPlace {
  return place(blocks, fields).place
}

function imprintPlace(page: number, bottom: number, height: number): ImprintPlace {
  if (height === 0) return 'none'
  if (page % 2 === 1) return 'nextPage'
  return bottom + height <= pageHeight ? 'lastPage' : 'behindBlank'
}

const pagesOfImprint = { none: 0, lastPage: 0, nextPage: 1, behindBlank: 2 } as const

function countAll({ page, place: imprint }: Placed): number {
  return page + pagesOfImprint[imprint]
}

/** Height of a block that holds on to the next, with all that hangs on it; nought for any other and for what fills a page. */
function keptHeight(items: readonly FlowItem[], from: number, blocks: readonly LaidBlock[]): number {
  let height = 0
  for (let at = from; at < items.length; at++) {
    const item = items[at] as FlowItem
    const block = blocks[item.index]
    if (!block || item.kind === 'empty') return at === from ? 0 : height + linePitch
    const { starts, pitch, heights } = linesOf(block, item.element)
    if (!keepsWithNext(block)) return at === from ? 0 : height + (heights?.[0] ?? pitch)
    height += heights ? heights.reduce((sum, row) => sum + row, 0) : starts.length * pitch
    if (height > pageHeight) return 0
  }
  return height
}

function linesOf(block: LaidBlock, element: BodyElementId): BlockLines {
  const seen = known.get(block)
  if (seen) return seen
  const lines =
    element === 'table'
      ? tableLines(block)
      : element === 'title'
        ? titleBlock(block.text)
        : { starts: breakLines(block.text, boxOf(element, block.text)), pitch: linePitch }
  known.set(block, lines)
  return lines
}

function tableLines({ text, table }: LaidBlock): BlockLines {
  const rows = tableRows(text, table, lineWidth)
  return {
    starts: rows.map(row => row.from),
    pitch: tableCell.pitch,
    heights: rows.map(row => row.height),
    repeated: headerRowsHeight(rows, table?.headerRows ?? 0),
  }
}

function titleBlock(text: string): BlockLines {
  const starts: number[] = []
  let from = 0
  for (const line of titleLines(text)) {
    starts.push(from)
    from += line.length
    if (text[from] === '\n') from++
  }
  return { starts, pitch: titlePitch }
}

function boxOf(element: BodyElementId, text: string): LineBox {
  const { style } = elementSpec(element)
  const base = { size: style.size, spacing: characterSpacing }
  const isAttendance = element === 'paragraph' && attendanceLabel(text) > 0
  if (element === 'attachmentNote' || isAttendance) {
    const { first, rest } = (isAttendance ? attendanceIndents : noteIndents)(text, standardTypesetting)
    return { ...base, firstWidth: lineWidth - first, restWidth: lineWidth - rest }
  }
  const unit = characterWidth(style.size) / 100
  const restWidth = lineWidth - (style.left + style.right) * unit
  return { ...base, firstWidth: restWidth - style.firstLine * unit, restWidth }
}

/** Height of the imprint (版记) at the foot of the last page, in twips. */
function imprintHeight(fields: DraftFields): number {
  const indent = characterWidth(smallSize)
  let rows = hasText(fields.printingAuthority) || hasText(fields.printDate) ? 1 : 0
  let lines = rows
  if (hasText(fields.ccRecipients)) {
    const width = lineWidth - indent * 2
    const hang = measureText('抄送：', smallSize, 0)
    rows++
    lines += breakLines(fields.ccRecipients ?? '', {
      firstWidth: width - hang,
      restWidth: width - hang,
      size: smallSize,
      spacing: 0,
    }).length
  }
  return rows * (imprintRows.above + imprintRows.below) + lines * imprintRows.pitch
}
