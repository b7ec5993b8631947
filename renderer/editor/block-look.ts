import type { DraftFields, SealKind } from '../../core/document/draft.ts'
import { signatureRun } from '../../core/document/flow.ts'
import type { LaidBlock } from '../../core/document/page-layout.ts'
import {
  attendanceIndents,
  attendanceLabel,
  closingIndents,
  noteIndents,
  standardTypesetting as setting,
} from '../../core/document/placement.ts'
import {
  linesAboveDate,
  linesAboveSeal,
  linesBetween,
  sealCentres,
  sealedDateIndent,
  sealedRows,
  stampedIndent,
} from '../../core/document/sealed-rows.ts'

/** Properties of CSS with their values. */
export type BlockLook = Readonly<Record<string, string>>

/** A length of Word export as one of the paper, whose line has 28 characters. */
const length = (twips: number) => `calc(${((twips * 28) / setting.lineWidth).toFixed(3)} * var(--pitch))`
const lines = (count: number) => `calc(${count} * var(--line))`

/** How a block stands on paper beyond its element's style; undefined where the style says it all. */
export function lookOf(blocks: readonly LaidBlock[], index: number, { seal }: DraftFields): BlockLook | undefined {
  const { type, text } = blocks[index] as LaidBlock
  if (!/\S/u.test(text)) return undefined
  switch (type) {
    case 'attachmentNote':
      return hanging(noteIndents(text, setting))
    case 'paragraph':
      return attendanceLabel(text) > 0 ? hanging(attendanceIndents(text, setting)) : undefined
    case 'signature':
      return seal ? sealed(blocks, index, seal) : { 'padding-right': length(unsealed(blocks, index).signature) }
    case 'dateOfIssue': {
      if (!seal) return { 'padding-right': length(unsealed(blocks, index).date) }
      const isSigned = blocks[index - 1]?.type === 'signature'
      return {
        'padding-right': length(sealedDateIndent(setting)),
        ...(isSigned && { 'padding-top': lines(linesAboveDate[seal]) }),
      }
    }
  }
  return undefined
}

function hanging({ first, rest }: { readonly first: number; readonly rest: number }): BlockLook {
  return { 'padding-left': length(rest), 'text-indent': length(first - rest) }
}

function unsealed(blocks: readonly LaidBlock[], index: number) {
  const { type, text } = blocks[index] as LaidBlock
  const isDate = type === 'dateOfIssue'
  const other = nearest(blocks, index, isDate ? -1 : 1, isDate ? 'signature' : 'dateOfIssue')
  if (!isDate && other === undefined) return { signature: setting.unit * 2, date: 0 }
  return isDate ? closingIndents(other ?? '', text, setting) : closingIndents(text, other ?? '', setting)
}

/** The text of the nearest block of a type among the signatures and dates around `index`, in one direction. */
function nearest(blocks: readonly LaidBlock[], index: number, step: 1 | -1, type: LaidBlock['type']) {
  for (let at = index + step; at >= 0 && at < blocks.length; at += step) {
    const block = blocks[at] as LaidBlock
    if (block.type === type) return block.text
    if (block.type !== 'signature' && block.type !== 'dateOfIssue' && /\S/u.test(block.text)) return undefined
  }
  return undefined
}

/** A signature under a seal, in the middle of it and beside those of its row; one with a stamp, left of it. */
function sealed(blocks: readonly LaidBlock[], index: number, seal: SealKind): BlockLook {
  let from = index
  while (blocks[from - 1]?.type === 'signature' && /\S/u.test(blocks[from - 1]?.text ?? '')) from--
  const above = index > from ? linesBetween[seal] : Math.max(0, linesAboveSeal - blanksAbove(blocks, from))
  if (seal === 'stamp') {
    return { 'padding-top': lines(above), 'padding-right': length(stampedIndent(blocks[index]?.text ?? '', setting)) }
  }
  const { names, date } = signatureRun(blocks, from) ?? { names: [], date: '' }
  let first = from
  const count = sealedRows(names, date).find(inRow => {
    if (index < first + inRow) return true
    first += inRow
    return false
  })
  const centres = sealCentres(names, date, count ?? 1, setting)
  const centre = centres[index - first] ?? 0
  const apart = (centres[1] ?? 0) - (centres[0] ?? 0)
  const width = apart > 0 ? apart : 2 * Math.min(centre, setting.lineWidth - centre)
  return {
    'box-sizing': 'border-box',
    width: length(width),
    'margin-left': length(centre - width / 2),
    'padding-left': '0',
    'padding-right': '0',
    'padding-top': index > first ? '0' : lines(above),
    'text-align': 'center',
    ...(index > first && { '--raise': 'calc(-1 * var(--line))' }),
  }
}

function blanksAbove(blocks: readonly LaidBlock[], index: number): number {
  let count = 0
  while (
    index - count > 0 &&
    blocks[index - count - 1]?.type !== 'table' &&
    !/\S/u.test(blocks[index - count - 1]?.text ?? '')
  )
    count++
  return count
}
