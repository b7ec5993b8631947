import { measureText } from './advance.ts'
import type { DraftFields, HeaderFormat } from './draft.ts'
import { elementSpec } from './elements.ts'
import { linePitch, markOffset, orderMarkOffset, redLine, standardPage, textWidth } from './geometry.ts'
import { formatOfMark, markLines } from './header-format.ts'
import { letterMark } from './letter-mark.ts'

/** One line of 发文机关标志: `size` in half-points, `pitch` its exact height in twips. */
export interface MarkLine {
  readonly text: string
  readonly size: number
  readonly pitch: number
}

/** The header (版头) of a draft, ready to be set: 7.2. */
export interface HeaderPlan {
  /** An order has its mark 20 mm below the top and no red line; a letter its mark above the 版心 and two double lines. */
  readonly format: HeaderFormat
  /** 份号, 密级和保密期限, 紧急程度 that are given, one line each. */
  readonly labels: readonly ('copyNumber' | 'securityClassification' | 'urgency')[]
  readonly mark: readonly MarkLine[]
  /** 文件 beside the names of several offices that issue together (7.2.4); `mark` holds the names alone. */
  readonly sharedWord: MarkLine | undefined
  /** 签发人, two a row; several offices that issue together have one each (7.2.6). */
  readonly signatories: readonly (readonly string[])[]
  /** Twips between the labels, or the top of the 版心, and the mark. */
  readonly markSpacing: number
  /** The line with 发文字号 and 签发人 stands, two empty lines below a mark. */
  readonly hasNumberLine: boolean
  /** The red line stands below the number: only under a mark. */
  readonly hasRedLine: boolean
  /** Twips from the top of the 版心 to below the red line. */
  readonly height: number
}

const labelIds = ['copyNumber', 'securityClassification', 'urgency'] as const
/** Height of a line of the mark in hundredths of its font size. */
const markLeading = 115

/** Plans the header; without any of its fields it is empty and takes no height. `pitch` is the line height in twips. */
export function planHeader(
  fields: DraftFields,
  pitch: number = linePitch,
  width: number = textWidth(standardPage),
): HeaderPlan {
  const labels = labelIds.filter(id => hasText(fields[id]))
  const format = fields.format ?? formatOfMark(fields.issuingAuthorityMark)
  if (format === 'letter' && hasText(fields.issuingAuthorityMark)) return planLetter(fields, labels, pitch, width)
  const { names, isShared } = markNames(fields.issuingAuthorityMark)
  const marked = names.map(name => markLine(name, width))
  const size = isShared ? sharedSize(names, width) : 0
  const mark = isShared ? marked.map(line => sizedLine(line.text, Math.min(line.size, size))) : marked
  const hasMark = mark.length > 0
  const hasRedLine = hasMark && format !== 'order'
  const hasNumberLine = hasMark || hasText(fields.documentNumber) || hasText(fields.signatory)
  const markSpacing = hasMark
    ? Math.max(0, (format === 'order' ? orderMarkOffset : markOffset) - labels.length * pitch)
    : 0
  const signatories = inRows(signatoryNames(fields.signatory ?? ''))
  const height =
    labels.length * pitch +
    markSpacing +
    mark.reduce((sum, line) => sum + line.pitch, 0) +
    (hasMark ? elementSpec('documentNumber').style.linesBefore * pitch : 0) +
    (hasRedLine ? redLine.space * 20 + (redLine.size * 5) / 2 : 0) +
    (hasNumberLine ? pitch * Math.max(1, signatories.length) : 0)
  const sharedWord = isShared ? sizedLine(documentWord, mark[0]?.size ?? size) : undefined
  const shown = format === 'letter' ? 'document' : format
  return { format: shown, labels, mark, sharedWord, signatories, markSpacing, hasNumberLine, hasRedLine, height }
}

/** The header of a letter: the mark of the first office alone, the number on the first line below the upper red lines. */
function planLetter(fields: DraftFields, labels: HeaderPlan['labels'], pitch: number, width: number): HeaderPlan {
  const [name = ''] = markLines(fields.issuingAuthorityMark)
  const mark = markLine(name, width)
  const signatories = inRows(signatoryNames(fields.signatory ?? ''))
  const hasNumber = hasText(fields.documentNumber) || signatories.length > 0
  const besideLabel = labels.length > 0 && signatories.length === 0 ? 1 : 0
  const rows = labels.length + (hasNumber ? Math.max(1, signatories.length) - besideLabel : 0)
  const { bottom, spacing } = letterMark(mark)
  return {
    format: 'letter',
    labels,
    mark: [mark],
    sharedWord: undefined,
    signatories,
    markSpacing: 0,
    hasNumberLine: hasNumber,
    hasRedLine: false,
    height: bottom - standardPage.top + (rows > 0 ? spacing + rows * pitch : 0),
  }
}

const documentWord = '文件'

/** The names of a mark. Where several stand above one another and the last alone ends in 文件, all share that word. */
function markNames(mark: string | undefined): { readonly names: readonly string[]; readonly isShared: boolean } {
  const names = markLines(mark)
  const last = names.at(-1) ?? ''
  const others = names.slice(0, -1)
  const isShared =
    last.endsWith(documentWord) &&
    !others.some(name => name.endsWith(documentWord)) &&
    others.length >= (last === documentWord ? 2 : 1)
  if (!isShared) return { names, isShared }
  return { names: [...others, last.slice(0, -documentWord.length)].filter(name => name !== ''), isShared }
}

/** The size at which the longest name and 文件, with a gap of half a character, stand side by side. */
function sharedSize(names: readonly string[], width: number): number {
  const longest = Math.max(...names.map(name => measureText(name, 1, 0)))
  return Math.floor(width / (longest + measureText(documentWord, 1, 0) + 5))
}

/** The people who sign, without the word 签发人 and the blanks between their names. */
function signatoryNames(field: string): readonly string[] {
  return field
    .trim()
    .replace(/^签发人[:：]\s*/u, '')
    .split(/[\n、，,；;]|\s{1,}/u)
    .filter(name => name !== '')
    .reduce<readonly string[]>(joinParted, [])
}

/** 王　伟: a name of two characters is often written with a blank in it. */
function joinParted(names: readonly string[], part: string): readonly string[] {
  const before = names.at(-1)
  return before !== undefined && [...before].length === 1 && [...part].length === 1
    ? [...names.slice(0, -1), `${before}\u3000${part}`]
    : [...names, part]
}

function inRows(names: readonly string[]): readonly (readonly string[])[] {
  return Array.from({ length: Math.ceil(names.length / 2) }, (_, row) => names.slice(row * 2, row * 2 + 2))
}

/** The mark keeps to one line: a long name is set smaller (7.2.4 leaves the size to the office). */
function markLine(text: string, width: number): MarkLine {
  const wanted = elementSpec('issuingAuthorityMark').style.size
  const size = Math.min(wanted, Math.floor(width / measureText(text, 1, 0)))
  return sizedLine(text, size)
}

function sizedLine(text: string, size: number): MarkLine {
  return { text, size, pitch: Math.round((size * markLeading) / 10) }
}

/** Whether a field holds anything but blanks. */
export function hasText(field: string | undefined): boolean {
  return field !== undefined && field.trim() !== ''
}
