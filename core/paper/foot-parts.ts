import { measureText } from '../document/advance.ts'
import { characterWidth, imprintLines, imprintRows, smallSize, textHeight, textWidth } from '../document/geometry.ts'
import { hasText } from '../document/header-plan.ts'
import { breakLines } from '../document/line-breaking.ts'
import { sizeUnder } from '../document/page-setting.ts'
import { safeText } from '../docx/safe-text.ts'
import type { PaperDraft } from './paper-draft.ts'
import type { PaperLine, PaperParts, PaperStroke } from './paper-page.ts'
import { type LineAlign, setLine } from './set-line.ts'

/** A line of the imprint: twips from the left edge of the 版心. */
interface ImprintText {
  readonly text: string
  readonly left: number
  readonly width: number
  readonly align: LineAlign
}

/** The imprint (版记, 7.4) at the foot of its page; that of a letter has no lines and no printer (10.1). */
export function imprintParts({ fields, setting, header }: PaperDraft): PaperParts {
  const { page } = setting
  const size = sizeUnder(setting, smallSize)
  const unit = characterWidth(size)
  const whole = textWidth(page)
  const isLetter = header.format === 'letter'
  const rows: (readonly (readonly ImprintText[])[])[] = []
  if (hasText(fields.ccRecipients)) rows.push(copyRow(safeText(fields.ccRecipients ?? '').trim(), size, whole))
  const date = safeText(fields.printDate ?? '').trim()
  if (!isLetter && (hasText(fields.printingAuthority) || date !== '')) {
    const inside = { left: unit, width: whole - unit * 2 }
    rows.push([
      [
        { text: safeText(fields.printingAuthority ?? '').trim(), ...inside, align: 'left' },
        { text: date === '' || date.endsWith('印发') ? date : `${date}印发`, ...inside, align: 'right' },
      ],
    ])
  }
  const lines: PaperLine[] = []
  const strokes: PaperStroke[] = []
  const bottom = page.top + textHeight(page)
  const rule = (at: number, thickness: number) => {
    const height = (thickness * 5) / 2
    if (!isLetter) strokes.push({ left: page.left, top: at - height, width: whole, height })
  }
  let top =
    bottom - rows.reduce((sum, row) => sum + row.length * imprintRows.pitch + imprintRows.above + imprintRows.below, 0)
  if (rows.length > 0) rule(top, imprintLines.outer)
  for (const [index, row] of rows.entries()) {
    top += imprintRows.above
    for (const texts of row) {
      for (const { text, left, width, align } of texts) {
        const space = { left: page.left + left, width, top, height: imprintRows.pitch }
        const line = setLine([{ text, font: 'body', size }], space, align)
        if (line) lines.push(line)
      }
      top += imprintRows.pitch
    }
    top += imprintRows.below
    rule(top, index === rows.length - 1 ? imprintLines.outer : imprintLines.inner)
  }
  return { lines, strokes }
}

/** 抄送 with further lines below the first recipient (7.4.2). */
function copyRow(text: string, size: number, whole: number): readonly (readonly ImprintText[])[] {
  const unit = characterWidth(size)
  const label = '抄送：'
  const stripped = text.replace(/^抄送[:：]\s*/u, '')
  const names = /[。.]$/u.test(stripped) ? stripped : `${stripped}。`
  const hang = measureText(label, size, 0)
  const width = whole - unit * 2 - hang
  const starts = breakLines(names, { firstWidth: width, restWidth: width, size, spacing: 0 })
  return starts.map((from, index) => {
    const line = names.slice(from, starts[index + 1]).replaceAll('\n', '')
    return index === 0
      ? [{ text: `${label}${line}`, left: unit, width: width + hang, align: 'left' }]
      : [{ text: line, left: unit + hang, width, align: 'left' }]
  })
}

/** From the 版心 to the dash of a page number, 7 mm (7.5). */
const dashDistance = 397

/** 「— 1 —」 on the outer side (7.5); on a landscape page it runs down the left edge (clause 8). */
export function numberParts(number: number, isAcross: boolean, { profile }: PaperDraft): PaperParts {
  const { page, pageNumber } = profile
  const { size, pitch, form, place } = pageNumber
  const text = form === 'plain' ? String(number) : `— ${number} —`
  const unit = characterWidth(size)
  const isOdd = number % 2 === 1
  const align = place === 'center' ? 'center' : isOdd ? 'right' : 'left'
  const room = textWidth(page) - unit * 2
  if (!isAcross) {
    const space = { left: page.left + unit, width: room, top: page.height - page.footer - pitch, height: pitch }
    const line = setLine([{ text, font: 'song', size }], space, align)
    return { lines: line ? [line] : [], strokes: [] }
  }
  const line = setLine(
    [{ text, font: 'song', size }],
    { left: page.left + unit, width: room, top: 0, height: pitch },
    align,
  )
  if (!line) return { lines: [], strokes: [] }
  const down = line.left
  const across = page.bottom - dashDistance + pitch / 2 - line.baseLine
  return { lines: [{ ...line, left: across, baseLine: down, isTurned: true }], strokes: [] }
}
