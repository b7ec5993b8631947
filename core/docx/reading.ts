import { FrameAnchorType, FrameWrap, Paragraph, type Table } from 'docx'
import { type Block, blockText, type DraftFields, type TextRun } from '../document/draft.ts'
import { type BodyElementId, elementOfBlock } from '../document/elements.ts'
import type { FlowItem } from '../document/flow.ts'
import { type LaidLine, layoutDraft } from '../document/page-layout.ts'
import { attendanceLabel } from '../document/placement.ts'
import { countText } from '../text/count.ts'
import { flowRuns, type Hold, writeItem } from './body.ts'
import type { Paper } from './paper.ts'
import { pageSetting } from './profiles.ts'
import { blockRuns, textRuns } from './runs.ts'
import { readingStyles, styleId } from './style-ids.ts'

/** Elements whose lines a reading copy breaks by itself; the others stand as in any file. */
const broken = new Set<BodyElementId>([
  'paragraph',
  'heading1',
  'heading2',
  'heading3',
  'heading4',
  'salutation',
  'mainRecipient',
  'note',
])

/** Elements that are not read aloud. */
const silent = new Set<BodyElementId>([
  'title',
  'speaker',
  'deliveryDate',
  'signature',
  'dateOfIssue',
  'attachmentNote',
])

/** Less is not told. */
const leastMinutes = 0.25

/** From the text to the minutes in the margin, beyond a mark that hangs there, and how wide they may be, in twips. */
const besideText = 440
const marginWidth = 1020

/**
 * Writes the body of a reading copy: lines end where page layout ends them, a page begins with the paragraph or the
 * sentence that layout puts there, and the minutes that have passed until then stand in the margin.
 */
export class ReadingWriter {
  readonly #paper: Paper
  readonly #lines = new Map<number, LaidLine[]>()
  readonly #pageStarts = new Set<LaidLine>()
  readonly #rate: number
  #spoken = 0

  constructor(paper: Paper, fields: DraftFields, rate: number) {
    this.#paper = paper
    this.#rate = rate
    let page = 1
    for (const line of layoutDraft(paper.blocks, fields, pageSetting(paper.profile)).lines) {
      if (line.page > page) this.#pageStarts.add(line)
      page = line.page
      if (line.block >= 0) this.#lines.set(line.block, [...(this.#lines.get(line.block) ?? []), line])
    }
  }

  /** What one item of the flow is on paper. */
  write(item: FlowItem, hold: Hold): readonly (Paragraph | Table)[] {
    const written = this.#write(item, hold)
    if (item.index >= 0 && item.kind === 'block' && !silent.has(item.element)) {
      this.#spoken += countText(this.#paper.blocks[item.index]?.text ?? '').characters
    }
    return written
  }

  #write(item: FlowItem, hold: Hold): readonly (Paragraph | Table)[] {
    const lines = this.#lines.get(item.index)
    const block = this.#paper.content.blocks[item.index]
    const element = block && elementOfBlock(block)
    if (
      item.kind === 'empty' ||
      item.isAttachment ||
      !lines ||
      !block ||
      !element ||
      !broken.has(element) ||
      attendanceLabel(blockText(block)) > 0
    ) {
      const usual = writeItem(item, this.#isNoteBefore(item.index) ? { keepNext: true } : hold, this.#paper)
      const minutes = this.#spoken / this.#rate
      // Before a table there is no line beside which the minutes could stand.
      const isTurn = element !== 'table' && lines?.[0] !== undefined && this.#pageStarts.has(lines[0])
      return usual ? [...(isTurn && minutes >= leastMinutes ? [this.#minutes(minutes)] : []), usual] : []
    }
    return this.#parts(lines).flatMap((part, index) => {
      const from = part[0]?.from ?? 0
      const isTurn = this.#pageStarts.has(part[0] as LaidLine)
      const runs = withBreaks(block, part)
      const isHead = index === 0 && element === 'heading1'
      const passed = countText((this.#paper.blocks[item.index]?.text ?? '').slice(0, from)).characters
      const minutes = (this.#spoken + passed) / this.#rate
      return [
        ...((isTurn || isHead) && minutes >= leastMinutes ? [this.#minutes(minutes)] : []),
        new Paragraph({
          style: index === 0 ? styleId(element) : readingStyles.continued.id,
          ...(isTurn && { pageBreakBefore: true }),
          // Where pages end is settled: nothing is to be moved for what follows.
          ...(block.type === 'heading' && { keepNext: false, keepLines: false }),
          children: index === 0 ? flowRuns(runs, element, this.#paper) : blockRuns(runs.children),
        }),
      ]
    })
  }

  /** Attachment notes stand on one page. */
  #isNoteBefore(index: number): boolean {
    const [note, next] = [this.#paper.blocks[index], this.#paper.blocks[index + 1]]
    return note?.type === 'attachmentNote' && next?.type === 'attachmentNote'
  }

  /** Lines of a block, page by page. */
  #parts(lines: readonly LaidLine[]): readonly (readonly LaidLine[])[] {
    const parts: LaidLine[][] = []
    for (const line of lines) {
      const last = parts.at(-1)
      if (last && last[0]?.page === line.page) last.push(line)
      else parts.push([line])
    }
    return parts
  }

  /** The minutes that have passed, in a frame beside the line that follows. */
  #minutes(minutes: number): Paragraph {
    const { page, linePitch } = this.#paper.profile
    return new Paragraph({
      style: readingStyles.minutes.id,
      frame: {
        type: 'absolute',
        position: { x: page.width - page.right + besideText, y: 1 },
        width: marginWidth,
        height: linePitch,
        anchor: { horizontal: FrameAnchorType.PAGE, vertical: FrameAnchorType.TEXT },
        wrap: FrameWrap.AROUND,
      },
      children: textRuns(minutesText(minutes)),
    })
  }
}

/** 「3.5 分」: minutes that have passed, to the half. */
export function minutesText(minutes: number): string {
  return `${Math.round(minutes * 2) / 2} 分`
}

/** A block with the text of some of its lines, each ended by a line feed but the last. */
function withBreaks(block: Block, lines: readonly LaidLine[]): Block {
  const starts = new Set(lines.slice(1).map(line => line.from))
  const from = lines[0]?.from ?? 0
  const to = lines.at(-1)?.to ?? 0
  const children: TextRun[] = []
  let offset = 0
  for (const run of block.children) {
    let text = ''
    for (let at = 0; at < run.text.length; at++, offset++) {
      if (offset < from || offset >= to) continue
      if (starts.has(offset) && run.text[at - 1] !== '\n') text += '\n'
      text += run.text[at]
    }
    if (text !== '') children.push({ ...run, text })
  }
  return { ...block, children: children.length > 0 ? children : [{ text: '' }] }
}
