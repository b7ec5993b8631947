import { measureText } from '../document/advance.ts'
import { elementSpec, type FontRole } from '../document/elements.ts'
import { letterSheet, redLine, textWidth } from '../document/geometry.ts'
import { letterMark } from '../document/letter-mark.ts'
import { safeText } from '../docx/safe-text.ts'
import type { PaperDraft } from './paper-draft.ts'
import type { PaperLine, PaperParts, PaperStroke } from './paper-page.ts'
import { type LineAlign, setLine } from './set-line.ts'

/** The header (版头, 7.2) at the head of the first page. */
export function headerParts(draft: PaperDraft): PaperParts {
  return draft.header.format === 'letter' ? letterParts(draft) : documentParts(draft)
}

/** A line of the body's size at a height of the 版心. */
function rowSetter(draft: PaperDraft) {
  const { page, linePitch, body } = draft.setting
  return (text: string, font: FontRole, top: number, align: LineAlign, left = 0, width = textWidth(page)) => {
    const space = { left: page.left + left, width, top: page.top + top, height: linePitch }
    return setLine([{ text: safeText(text).trim(), font, size: body.size }], space, align, body.spacing)
  }
}

function documentParts(draft: PaperDraft): PaperParts {
  const { header, fields, setting } = draft
  const { page, linePitch } = setting
  const row = rowSetter(draft)
  const lines: (PaperLine | undefined)[] = header.labels.map((id, at) =>
    row(fields[id] ?? '', elementSpec(id).style.font, at * linePitch, 'left'),
  )
  let top = header.labels.length * linePitch + header.markSpacing
  lines.push(...markLines(draft, page.top + top))
  top += header.mark.reduce((sum, { pitch }) => sum + pitch, 0)
  if (!header.hasNumberLine) return { lines: lines.filter(isLine), strokes: [] }
  if (header.mark.length > 0) top += 2 * linePitch
  lines.push(...numberLines(draft, top))
  top += Math.max(1, header.signatories.length) * linePitch
  const strokes = header.hasRedLine
    ? [red(page.left, page.top + top + redLine.space * 20, textWidth(page), redLine.size)]
    : []
  return { lines: lines.filter(isLine), strokes }
}

/** The mark of one office, or of several with 文件 beside their names. `top` from the upper edge of the paper. */
function markLines({ header, setting }: PaperDraft, top: number): readonly (PaperLine | undefined)[] {
  const { mark, sharedWord } = header
  const { page } = setting
  const all = { left: page.left, width: textWidth(page) }
  const names = Math.ceil(Math.max(0, ...mark.map(line => measureText(line.text, line.size, 0)))) + 20
  const word = sharedWord ? Math.ceil(measureText(sharedWord.text, sharedWord.size, 0)) + sharedWord.size * 5 : 0
  const left = all.left + Math.max(0, (all.width - names - word) / 2)
  let at = top
  const lines = mark.map(({ text, size, pitch }) => {
    const space = { ...(sharedWord ? { left, width: names } : all), top: at, height: pitch }
    at += pitch
    return setLine([{ text: safeText(text), font: 'title', size }], space, sharedWord ? 'fill' : 'center')
  })
  if (sharedWord) {
    const space = { left: left + names, width: word, top: (top + at - sharedWord.pitch) / 2, height: sharedWord.pitch }
    lines.push(setLine([{ text: sharedWord.text, font: 'title', size: sharedWord.size }], space, 'right'))
  }
  return lines.map(line => line && { ...line, isRed: true })
}

/** 发文字号 in the middle, or on the left with 签发人 on the right, two a row (7.2.5, 7.2.6). */
function numberLines(draft: PaperDraft, top: number): readonly (PaperLine | undefined)[] {
  const { signatories: rows } = draft.header
  const { page, body, linePitch } = draft.setting
  const row = rowSetter(draft)
  const number = draft.fields.documentNumber ?? ''
  if (rows.length === 0) return [row(number, 'body', top, 'center')]
  const right = textWidth(page) - body.unit
  const widthOf = (text: string) => Math.ceil(measureText(text, body.size, body.spacing))
  const column = (at: number) => Math.max(0, ...rows.map(names => (names[at] === undefined ? 0 : widthOf(names[at]))))
  const second = right - column(1)
  const first = second - (column(1) > 0 ? body.unit : 0) - column(0)
  return rows.flatMap((names, at) => {
    const down = top + at * linePitch
    return [
      at === rows.length - 1 ? row(number, 'body', down, 'left', body.unit) : undefined,
      at === 0 ? row('签发人：', 'body', down, 'left', first - widthOf('签发人：')) : undefined,
      ...names.map((name, index) => row(name, 'kai', down, 'left', index === 0 ? first : second)),
    ]
  })
}

/** The mark of a letter above the 版心 between the paper's edge and two red lines, the number below on the right (10.1). */
function letterParts(draft: PaperDraft): PaperParts {
  const { header, fields, setting } = draft
  const { page, linePitch } = setting
  const [mark] = header.mark
  if (!mark) return { lines: [], strokes: [] }
  const place = letterMark(mark)
  const row = rowSetter(draft)
  const below = place.bottom - page.top + place.spacing
  const isBeside = header.labels.length > 0 && header.signatories.length === 0
  const numberTop = below + header.labels.length * linePitch
  const lines = [
    ...markLines(draft, place.top),
    ...header.labels.map((id, at) => row(fields[id] ?? '', elementSpec(id).style.font, below + at * linePitch, 'left')),
    ...(header.signatories.length > 0
      ? numberLines(draft, numberTop)
      : [row(fields.documentNumber ?? '', 'body', isBeside ? below : numberTop, 'right')]),
  ]
  const { lineLeft, lineWidth, thick, thin } = letterSheet
  const upper = place.top + mark.pitch + place.space * 20
  return {
    lines: lines.filter(isLine),
    strokes: [red(lineLeft, upper, lineWidth, thick), red(lineLeft, place.bottom - (thin * 5) / 2, lineWidth, thin)],
  }
}

/** The foot of a letter's first page: a thin and a thick red line (10.1). */
export function letterFoot(): PaperParts {
  const { lineLeft, lineWidth, thick, thin, between, footLines } = letterSheet
  const upper = footLines - between - ((thick + thin) * 5) / 2
  return {
    lines: [],
    strokes: [red(lineLeft, upper, lineWidth, thin), red(lineLeft, upper + (thin * 5) / 2 + between, lineWidth, thick)],
  }
}

/** `thickness` in eighths of a point. */
function red(left: number, top: number, width: number, thickness: number): PaperStroke {
  return { left, top, width, height: (thickness * 5) / 2, isRed: true }
}

function isLine(line: PaperLine | undefined): line is PaperLine {
  return line !== undefined
}
