/**
 * The page of GB/T 9704-2012 in numbers. Word export and page count read them here; paper.css
 * has the same page in millimetres. Lengths are twips (1/1440 inch, 56.693 to the millimetre).
 */

/** Paper, margins and the distances of header and footer from the paper's edge. */
export interface PageGeometry {
  readonly width: number
  readonly height: number
  readonly top: number
  readonly right: number
  readonly bottom: number
  readonly left: number
  readonly header: number
  readonly footer: number
}

/**
 * A4 with margins of 37, 26, 35 and 28 mm. The footer's distance puts the dash of the page number 7 mm below the
 * 版心 (7.5) when the number stands on an exact line of 400 twips.
 */
export const standardPage: PageGeometry = {
  width: 11906,
  height: 16838,
  top: 2098,
  right: 1474,
  bottom: 1984,
  left: 1588,
  header: 851,
  footer: 1389,
}

/** Width of the 版心: 8844 twips, 156 mm, on the standard page. */
export function textWidth(page: PageGeometry): number {
  return page.width - page.left - page.right
}

/** Height of the 版心: 12756 twips, 225 mm, on the standard page. */
export function textHeight(page: PageGeometry): number {
  return page.height - page.top - page.bottom
}

/** Lines on a page and characters on a line: 5.2.3. */
export const linesPerPage = 22
export const charactersPerLine = 28

/** Height of a line, exact: 28.95 pt. At 580 (29 pt) only 21 lines fit into 225 mm. */
export const linePitch = 579

/** Height of a line of the title, exact: 35 pt. */
export const titlePitch = 700

/** Added to every 三号 character so that 28 of them fit into 156 mm: −0.25 pt. */
export const characterSpacing = -5

/** Font sizes in half-points: 二号, 三号 (5.2.2), 四号. */
export const titleSize = 44
export const bodySize = 32
export const smallSize = 28

/**
 * The red line under the header (7.2.7): its thickness in eighths of a point, its distance from the line of the number
 * in points. That line ends 1.3 mm below its characters, which makes 4 mm.
 */
export const redLine = { size: 12, space: 8 } as const

/** 发文机关标志 (7.2.4): its upper edge lies 35 mm below the upper edge of the 版心. */
export const markOffset = 1984

/** The mark of an order (命令, 10.2): 20 mm below the upper edge of the 版心. */
export const orderMarkOffset = 1134

/**
 * A letter (信函, 10.1). The mark's characters begin 30 mm below the paper's edge; 4 mm below them stand a thick and a thin
 * red line, and 20 mm above the foot a thin and a thick one, 170 mm long and in the middle. What comes below the upper
 * lines keeps 7/8 of the height of 三号. Twips; lines in eighths of a point.
 */
export const letterSheet = {
  markTop: 1701,
  belowMark: 227,
  lineWidth: 9638,
  lineLeft: 1134,
  thick: 18,
  thin: 6,
  between: 30,
  footLines: 15704,
  belowLines: 275,
} as const

/** Where the characters of an exact line stand: its base line lies this share of its height below its upper edge. */
export const baseLine = 0.8

/** What a Chinese character rises above and reaches below the base line, in shares of its size. */
export const hanRise = 0.86
export const hanDrop = 0.09

/** Lines of the 版记 (7.4.1) in eighths of a point: 0.35 mm outside, 0.25 mm between. */
export const imprintLines = { outer: 8, inner: 6 } as const

/** Rows of the 版记: height of a line at least, and the room above and below its text, in twips. */
export const imprintRows = { pitch: 440, above: 40, below: 100 } as const

/** Width of one character (一字, 3.1) of a size in half-points. */
export function characterWidth(size: number): number {
  return size * 10
}
