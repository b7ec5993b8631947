import type { Block } from '../document/draft.ts'
import { type BodyElementId, elementSpec } from '../document/elements.ts'
import { type FlowItem, signatureRun } from '../document/flow.ts'
import { bodySize, characterWidth, textHeight, textWidth } from '../document/geometry.ts'
import type { LaidLine } from '../document/page-layout.ts'
import { sizeUnder } from '../document/page-setting.ts'
import { attendanceIndents, attendanceLabel, closingIndents, noteIndents } from '../document/placement.ts'
import { sealCentres, sealedDateIndent, sealedRows, stampedIndent } from '../document/sealed-rows.ts'
import { textsOfBlock } from './block-texts.ts'
import type { PaperDraft } from './paper-draft.ts'
import { noParts, type PaperParts } from './paper-page.ts'
import { type LineAlign, setLine } from './set-line.ts'

/** How the lines of a block run: from the left edge of the 版心, and to its right edge. Twips. */
interface Run {
  readonly first: number
  readonly rest: number
  readonly right: number
  readonly align: 'left' | 'center' | 'right' | 'justify'
}

type BlockItem = Extract<FlowItem, { kind: 'block' }>

/** A line of the body that is no row of a table. `isAcross` says that its page lies across. */
export function lineParts(line: LaidLine, item: BlockItem, isAcross: boolean, draft: PaperDraft): PaperParts {
  const { setting, fields } = draft
  const { page, body } = setting
  const block = draft.blocks[line.block] as Block
  const text = draft.laid[line.block]?.text ?? ''
  const width = isAcross ? textHeight(page) : textWidth(page)
  const corner = isAcross ? { left: page.top, top: page.left } : page
  const { style } = elementSpec(item.element)
  const size = sizeUnder(setting, style.size)
  const spacing = style.size === bodySize ? body.spacing : 0
  const texts = textsOfBlock(block, item.element, line.from, line.to, size).map(piece =>
    item.isAttachment ? { ...piece, font: 'hei' as const } : piece,
  )
  const place = { top: corner.top + line.top, height: line.height }
  if (item.element === 'signature' && fields.seal === 'seal') {
    const middle = sealMiddle(line.block, draft)
    const set = setLine(texts, { ...place, left: corner.left + middle - width, width: width * 2 }, 'center', spacing)
    return set ? { lines: [set], strokes: [] } : noParts
  }
  const { first, rest, right, align } = item.isAttachment ? flush : runOf(item.element, line.block, size, draft)
  const left = line.from === 0 ? first : rest
  const isLast = line.to >= text.length || text[line.to - 1] === '\n'
  const lineAlign: LineAlign = align === 'justify' ? (isLast ? 'left' : 'fill') : align
  const set = setLine(texts, { ...place, left: corner.left + left, width: width - left - right }, lineAlign, spacing)
  return set ? { lines: [set], strokes: [] } : noParts
}

const flush: Run = { first: 0, rest: 0, right: 0, align: 'left' }

function runOf(element: BodyElementId, index: number, size: number, draft: PaperDraft): Run {
  const { body } = draft.setting
  const text = draft.laid[index]?.text ?? ''
  const { align, left, firstLine, right } = elementSpec(element).style
  if (element === 'attachmentNote') return { ...noteIndents(text, body), right: 0, align }
  if (element === 'paragraph' && attendanceLabel(text) > 0) return { ...attendanceIndents(text, body), right: 0, align }
  if (element === 'signature' || element === 'dateOfIssue')
    return { ...flush, align: 'right', right: closingIndent(element, index, draft) }
  const unit = (size === body.size ? body.unit : characterWidth(size)) / 100
  return { first: (left + firstLine) * unit, rest: left * unit, right: right * unit, align }
}

/** Right indent of a signature or date. */
function closingIndent(element: 'signature' | 'dateOfIssue', index: number, draft: PaperDraft): number {
  const { body } = draft.setting
  const text = draft.laid[index]?.text ?? ''
  if (draft.fields.seal) return element === 'signature' ? stampedIndent(text, body) : sealedDateIndent(body)
  if (element === 'dateOfIssue') return closingIndents(neighbour(draft, index, -1, 'signature') ?? '', text, body).date
  const date = neighbour(draft, index, 1, 'dateOfIssue')
  return date === undefined ? body.unit * 2 : closingIndents(text, date, body).signature
}

/** The middle of a sealed signature, in twips from the left edge of the 版心. */
function sealMiddle(index: number, { laid, setting }: PaperDraft): number {
  let first = index
  while (laid[first - 1]?.type === 'signature' && laid[first - 1]?.text.trim() !== '') first--
  const { names, date } = signatureRun(laid, first) ?? { names: [], date: '' }
  let from = first
  for (const count of sealedRows(names, date)) {
    if (index < from + count) return sealCentres(names, date, count, setting.body)[index - from] ?? 0
    from += count
  }
  return 0
}

/** The text of the nearest block of a type among signatures and dates, in one direction. */
function neighbour(
  { laid }: PaperDraft,
  index: number,
  step: 1 | -1,
  type: 'signature' | 'dateOfIssue',
): string | undefined {
  for (let at = index + step; at >= 0 && at < laid.length; at += step) {
    const block = laid[at]
    if (block?.type === type) return block.text
    if (block?.type !== 'signature' && block?.type !== 'dateOfIssue' && block?.text.trim() !== '') return undefined
  }
  return undefined
}
