/** A stretch of text on a page, in points from the lower left corner. */
export interface PdfPiece {
  readonly str: string
  readonly x: number
  readonly y: number
  readonly width: number
  readonly fontSize: number
}

/** A line of a page. `left` and `right` are its ends, `y` its base line, in points. */
export interface PdfLine {
  readonly text: string
  readonly left: number
  readonly right: number
  readonly y: number
  readonly fontSize: number
}

const pageNumber =
  /^(?:[—–\-－─―一·•\s]*\d{1,4}[—–\-－─―·•\s]*|第\s*\d{1,4}\s*页(?:[，,\s／/]*共\s*\d{1,4}\s*页)?|\d{1,4}\s*[／/]\s*\d{1,4})$/u
const wide = /[\p{Script=Han}　-〿！-｠]$/u
const wideStart = /^[\p{Script=Han}　-〿！-｠]/u

/** Joins the pieces of a page to lines, in the order in which they stand in the file. */
export function pageLines(pieces: readonly PdfPiece[]): readonly PdfLine[] {
  const lines: PdfLine[] = []
  let line: PdfPiece[] = []
  const close = () => {
    const closed = toLine(line)
    if (closed) lines.push(closed)
    line = []
  }
  for (const piece of pieces) {
    const last = line.at(-1)
    const step = Math.max(piece.fontSize, last?.fontSize ?? 0) * 0.5
    if (last && (Math.abs(piece.y - last.y) > step || piece.x < last.x - step)) close()
    line.push(piece)
  }
  close()
  return lines
}

function toLine(pieces: readonly PdfPiece[]): PdfLine | undefined {
  const inked = pieces.filter(({ str }) => str.trim() !== '')
  const [first] = inked
  const last = inked.at(-1)
  if (!first || !last) return undefined
  let text = ''
  pieces.forEach((piece, index) => {
    // Between Han and digits a PDF often sets a thin space, which nobody typed.
    const next = pieces.slice(index + 1).find(({ str }) => str !== '')
    const isThin = piece.str.trim() === '' && piece.width < piece.fontSize * 0.4
    if (isThin && (wide.test(text) || wideStart.test(next?.str ?? ''))) return
    text += piece.str
  })
  return { text: text.trim(), left: first.x, right: last.x + last.width, y: first.y, fontSize: first.fontSize }
}

/** The pages without page numbers and without the lines that head or foot most of them. */
export function withoutMargins(pages: readonly (readonly PdfLine[])[]): readonly (readonly PdfLine[])[] {
  const counts = new Map<string, number>()
  for (const lines of pages) for (const { text } of new Set(edges(lines))) counts.set(text, (counts.get(text) ?? 0) + 1)
  const isRunning = (text: string) => pages.length >= 4 && (counts.get(text) ?? 0) > pages.length * 0.6
  return pages.map(lines => {
    const outer = new Set(edges(lines).filter(({ text }) => pageNumber.test(text) || isRunning(text)))
    return lines.filter(line => !outer.has(line))
  })
}

/** The two uppermost and the two lowest lines of a page. */
function edges(lines: readonly PdfLine[]): readonly PdfLine[] {
  const sorted = lines.toSorted((a, b) => b.y - a.y)
  return [...new Set([...sorted.slice(0, 2), ...sorted.slice(-2)])]
}
