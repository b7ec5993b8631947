import { measureText } from './advance.ts'
import { holdsClosing, isClosing } from './closing-hold.ts'
import type { DraftFields } from './draft.ts'
import { type BodyElementId, elementOfBlock, elementSpec } from './elements.ts'
import { type FlowItem, flow, type LaidBlock } from './flow.ts'
import { characterWidth, imprintRows, textHeight, textWidth } from './geometry.ts'
import { type HeaderPlan, hasText, planHeader } from './header-plan.ts'
import { breakLines, type LineBox } from './line-breaking.ts'
import { headsAttachment, keepsWithNext } from './page-rules.ts'
import { type PageSetting, sizeUnder, standardSetting } from './page-setting.ts'
import { landscapeItems } from './page-turn.ts'
import { attendanceIndents, attendanceLabel, noteIndents } from './placement.ts'
import { partedLines, readingLines } from './reading-breaks.ts'
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
  /** The pages that lie across (横排); their lines stand in a 版心 of 225 by 156 mm. */
  readonly landscape: ReadonlySet<number>
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

const nothing: LaidBlock = { type: 'paragraph', text: '' }

/** Lines of blocks already seen. Blocks do not change, so an edit costs the lines of one block and additions for the rest. */
const knownUnder = new WeakMap<PageSetting, WeakMap<LaidBlock, BlockLines>>()

/**
 * Lays a draft out on pages of 22 lines of 28 characters with the numbers of Word export's general profile: indents,
 * marks that may not begin or end a line, hanging marks, half-width digits, title lines, empty lines, header and imprint.
 */
export function layoutDraft(
  blocks: readonly LaidBlock[],
  fields: DraftFields = {},
  setting: PageSetting = standardSetting,
): DraftLayout {
  const lines: LaidLine[] = []
  const placed = place(blocks, fields, setting, line => lines.push(line))
  return { pages: countAll(placed), landscape: placed.landscape, lines }
}

/** The number of A4 pages that a draft fills, at least 1. */
export function countPages(
  blocks: readonly LaidBlock[],
  fields: DraftFields = {},
  setting: PageSetting = standardSetting,
): number {
  return countAll(place(blocks, fields, setting))
}

/**
 * Height of a block's lines in twips, nought for one without text; parts of a twip tell blocks apart that hold on to the
 * next one or begin a page. Where it stays the same while type and level do, the blocks behind stand where they stood.
 */
export function blockHeight(block: LaidBlock, setting: PageSetting = standardSetting): number {
  if (block.type !== 'table' && !/\S/.test(block.text)) return 0
  const { starts, pitch, heights } = linesOf(block, elementOfBlock(block), setting)
  // Where signatures stand in a row, their widths say how many.
  const width = block.type === 'signature' || block.type === 'dateOfIssue' ? block.text.length / 1e5 : 0
  const rule = width + (keepsWithNext(block) ? 0.25 : headsAttachment(block) ? 0.5 : 0)
  return rule + (heights ? heights.reduce((sum, height) => sum + height, 0) : starts.length * pitch)
}

/** What pages need beside the text: where the imprint goes, and what is moved so that a signature has text above it. */
export interface PagePlan {
  readonly place: ImprintPlace
  /**
   * Items of the flow, from the text above a signature on, that hold on to the next because the signature would begin a
   * page: the text as a whole or with its last line.
   */
  readonly pulled: ReadonlyMap<number, 'whole' | 'lastLine'>
}

/** The plan with the last page of text and the pages that lie across. */
interface Placed extends PagePlan {
  readonly page: number
  readonly landscape: ReadonlySet<number>
}

/** A paragraph of up to so many lines goes to the next page whole, of a longer one its last line alone. */
const shortText = 5

/**
 * The height that lines may fill on an upright page. In a reading copy, whose pages begin where layout says, as many whole
 * lines as its grid has: LibreOffice sets none below them and would leave one alone on a page of its own.
 */
function roomOfPage({ page, linePitch, keepsWhole }: PageSetting): number {
  const height = textHeight(page)
  return keepsWhole ? Math.floor(height / linePitch) * linePitch : height
}

function place(
  blocks: readonly LaidBlock[],
  fields: DraftFields,
  setting: PageSetting,
  onLine?: (line: LaidLine) => void,
): Placed {
  const { linePitch } = setting
  const pageHeight = roomOfPage(setting)
  const lineWidth = textWidth(setting.page)
  const header = planHeader(fields, linePitch, lineWidth)
  const landscape = new Set<number>()
  let page = 1
  let bottom = header.height
  let top = bottom
  let room = pageHeight
  const newPage = () => {
    page++
    bottom = 0
    if (room < pageHeight) landscape.add(page)
  }
  const advanceBy = (height: number, repeated = 0) => {
    if (bottom + height > room) {
      newPage()
      bottom = repeated + height > room ? 0 : repeated
    }
    top = bottom
    bottom += height
    return top
  }
  const items = [...flow(blocks, header.mark.length > 0, fields.seal)]
  const turned = landscapeItems(items, blocks)
  const held = holdsClosing(items, setting.keepsWhole)
  const pulled = new Map<number, 'whole' | 'lastLine'>()
  for (const [at, item] of items.entries()) {
    const isTurned = turned.has(at)
    if (isTurned !== room < pageHeight) {
      room = isTurned ? lineWidth : pageHeight
      if (bottom > 0) newPage()
      else if (isTurned) landscape.add(page)
    }
    const block = item.index < 0 ? undefined : (blocks[item.index] as LaidBlock)
    if (item.kind === 'empty' || !block) {
      const top = advanceBy(linePitch)
      onLine?.({ block: item.index, from: 0, to: block?.text.length ?? 0, page, top, height: linePitch })
      continue
    }
    if (item.isBeside) {
      onLine?.({ block: item.index, from: 0, to: block.text.length, page, top, height: linePitch })
      continue
    }
    const { starts, pitch, heights, repeated } = linesOf(block, item.element, setting)
    const follows = at > 0 && keepsWithNext(blocks[(items[at - 1] as FlowItem).index] ?? nothing)
    if (bottom > 0 && (item.isAttachment || (!follows && bottom + keptHeight(items, at, blocks, held, setting) > room)))
      newPage()
    const startsClosing = isClosing(item) && !(at > 0 && isClosing(items[at - 1] as FlowItem))
    if (startsClosing && bottom > 0 && bottom + heldHeight(items, at, blocks, held, setting) > room) newPage()
    const closing = isHeadOfHold(items, at, held) ? heldHeight(items, at + 1, blocks, held, setting) : 0
    const own = starts.length * pitch
    const isPulled = closing > 0 && bottom > 0 && bottom + own <= room && bottom + own + closing > room
    if (isPulled && closing + own <= room) {
      const kept = starts.length <= shortText ? 'whole' : 'lastLine'
      for (let i = at; held.has(i) && !isClosing(items[i] as FlowItem); i++) pulled.set(i, kept)
      if (kept === 'whole') newPage()
    }
    const isTooLong = setting.keepsWhole && !heights && starts.length > 1 && bottom + starts.length * pitch > room
    if (isTooLong && starts.length * pitch > room) {
      const box = boxOf(item.element, block.text, setting)
      const parts = partedLines(block.text, box, Math.floor((room - bottom) / pitch), Math.floor(room / pitch))
      const ends = parts.map((_, part) => parts.slice(part + 1).find(next => next.length > 0)?.[0] ?? block.text.length)
      for (const [part, lines] of parts.entries()) {
        if (part > 0) newPage()
        for (const [index, from] of lines.entries()) {
          const to = lines[index + 1] ?? ends[part] ?? block.text.length
          onLine?.({ block: item.index, from, to, page, top: advanceBy(pitch), height: pitch })
        }
      }
      continue
    }
    if (isTooLong) newPage()
    for (const [index, from] of starts.entries()) {
      const height = heights?.[index] ?? pitch
      if (index === starts.length - 1 && pulled.get(at) === 'lastLine') newPage()
      const top = advanceBy(height, index > 0 ? repeated : 0)
      onLine?.({ block: item.index, from, to: starts[index + 1] ?? block.text.length, page, top, height })
    }
  }
  const isAcross = room < pageHeight
  return {
    page,
    landscape,
    pulled,
    place: imprintPlace(page, isAcross ? pageHeight : bottom, imprintHeight(fields, setting), header, pageHeight),
  }
}

/** Whether an item is the text whose last line goes where signature and date go. */
function isHeadOfHold(items: readonly FlowItem[], at: number, held: ReadonlySet<number>): boolean {
  const item = items[at]
  return held.has(at) && item?.kind === 'block' && !isClosing(item)
}

/** Height of what is held from an item on, the last one with it. */
function heldHeight(
  items: readonly FlowItem[],
  from: number,
  blocks: readonly LaidBlock[],
  held: ReadonlySet<number>,
  setting: PageSetting,
): number {
  const { linePitch } = setting
  let height = 0
  for (let at = from; at < items.length; at++) {
    const item = items[at] as FlowItem
    const block = blocks[item.index]
    if (item.kind === 'empty' || !block) height += linePitch
    else if (!item.isBeside) height += linesOf(block, item.element, setting).starts.length * linePitch
    if (!held.has(at)) break
  }
  return height
}

/**
 * Where the imprint stands: at the foot of the last page with text, which is even, or any page in a letter (10.1); on the even page behind an odd one; or
 * behind a blank page, where an even page has no room for it. Then neither of the two bears a number (7.5).
 */
export type ImprintPlace = 'none' | 'lastPage' | 'nextPage' | 'behindBlank'

/** Where the imprint of a draft stands, and what is moved for its signature. */
export function planPages(
  blocks: readonly LaidBlock[],
  fields: DraftFields,
  setting: PageSetting = standardSetting,
): PagePlan {
  return place(blocks, fields, setting)
}

/** Where the imprint of a draft stands. */
export function placeImprint(
  blocks: readonly LaidBlock[],
  fields: DraftFields,
  setting: PageSetting = standardSetting,
): ImprintPlace {
  return place(blocks, fields, setting).place
}

function imprintPlace(
  page: number,
  bottom: number,
  height: number,
  { format }: HeaderPlan,
  pageHeight: number,
): ImprintPlace {
  if (height === 0) return 'none'
  if (format === 'letter') return bottom + height <= pageHeight ? 'lastPage' : 'nextPage'
  if (page % 2 === 1) return 'nextPage'
  return bottom + height <= pageHeight ? 'lastPage' : 'behindBlank'
}

const pagesOfImprint = { none: 0, lastPage: 0, nextPage: 1, behindBlank: 2 } as const

function countAll({ page, place: imprint }: Placed): number {
  return page + pagesOfImprint[imprint]
}

/** Height of a block that holds on to the next, with all that hangs on it; nought for any other and for what fills a page. */
function keptHeight(
  items: readonly FlowItem[],
  from: number,
  blocks: readonly LaidBlock[],
  held: ReadonlySet<number>,
  setting: PageSetting,
): number {
  const { linePitch } = setting
  let height = 0
  for (let at = from; at < items.length; at++) {
    const item = items[at] as FlowItem
    const block = blocks[item.index]
    if (!block || item.kind === 'empty') return at === from ? 0 : height + linePitch
    const { starts, pitch, heights } = linesOf(block, item.element, setting)
    if (!keepsWithNext(block)) {
      if (at === from) return 0
      const isClosed = starts.length === 1 && isHeadOfHold(items, at, held)
      const whole = starts.length * pitch
      const isWhole = setting.keepsWhole && !heights && height + whole <= roomOfPage(setting)
      return (
        height +
        (isWhole ? whole : (heights?.[0] ?? pitch)) +
        (isClosed ? heldHeight(items, at + 1, blocks, held, setting) : 0)
      )
    }
    height += heights ? heights.reduce((sum, row) => sum + row, 0) : starts.length * pitch
    if (height > roomOfPage(setting)) return 0
  }
  return height
}

function linesOf(block: LaidBlock, element: BodyElementId, setting: PageSetting): BlockLines {
  const known = knownUnder.get(setting) ?? new WeakMap<LaidBlock, BlockLines>()
  knownUnder.set(setting, known)
  const seen = known.get(block)
  if (seen) return seen
  const parted = setting.keepsWhole ? readingLines : breakLines
  const lines =
    element === 'table'
      ? tableLines(block, setting)
      : element === 'title'
        ? titleBlock(block.text, setting)
        : { starts: parted(block.text, boxOf(element, block.text, setting)), pitch: setting.linePitch }
  known.set(block, lines)
  return lines
}

function tableLines({ text, table }: LaidBlock, { page, sizes }: PageSetting): BlockLines {
  const rows = tableRows(text, table, table?.landscape ? textHeight(page) : textWidth(page), sizes.small)
  return {
    starts: rows.map(row => row.from),
    pitch: tableCell.pitch,
    heights: rows.map(row => row.height),
    repeated: headerRowsHeight(rows, table?.headerRows ?? 0),
  }
}

function titleBlock(text: string, { titleCharacters, titlePitch }: PageSetting): BlockLines {
  const starts: number[] = []
  let from = 0
  for (const line of titleLines(text, titleCharacters)) {
    starts.push(from)
    from += line.length
    if (text[from] === '\n') from++
  }
  return { starts, pitch: titlePitch }
}

function boxOf(element: BodyElementId, text: string, setting: PageSetting): LineBox {
  const { style } = elementSpec(element)
  const { body } = setting
  const { lineWidth } = body
  const size = sizeUnder(setting, style.size)
  const base = { size, spacing: body.spacing }
  const isAttendance = element === 'paragraph' && attendanceLabel(text) > 0
  if (element === 'attachmentNote' || isAttendance) {
    const { first, rest } = (isAttendance ? attendanceIndents : noteIndents)(text, body)
    return { ...base, firstWidth: lineWidth - first, restWidth: lineWidth - rest }
  }
  const unit = (size === body.size ? body.unit : characterWidth(size)) / 100
  const restWidth = lineWidth - (style.left + style.right) * unit
  return { ...base, firstWidth: restWidth - style.firstLine * unit, restWidth }
}

/** Height of the imprint (版记) at the foot of the last page, in twips. */
function imprintHeight(fields: DraftFields, { page, sizes }: PageSetting): number {
  const smallSize = sizes.small
  const indent = characterWidth(smallSize)
  const isPrinted = planHeader(fields).format !== 'letter'
  let rows = isPrinted && (hasText(fields.printingAuthority) || hasText(fields.printDate)) ? 1 : 0
  let lines = rows
  if (hasText(fields.ccRecipients)) {
    const width = textWidth(page) - indent * 2
    const hang = measureText('抄送：', smallSize, 0)
    rows++
    const stripped = (fields.ccRecipients ?? '').trim().replace(/^抄送[:：]\s*/u, '')
    const names = /[。.]$/u.test(stripped) ? stripped : `${stripped}。`
    lines += breakLines(names, {
      firstWidth: width - hang,
      restWidth: width - hang,
      size: smallSize,
      spacing: 0,
    }).length
  }
  return rows * (imprintRows.above + imprintRows.below) + lines * imprintRows.pitch
}
