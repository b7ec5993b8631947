import { standardPage } from '../../core/document/geometry.ts'

/** Room between two pages on screen, in CSS pixels at 100 percent. It grows with the paper. */
const pageGap = 16

/** Twips as CSS pixels at 100 percent. */
export function toPixels(twips: number): number {
  return twips / 15
}

/** From the top of one page to that of the next, in CSS pixels at 100 percent. */
export const pageStride = toPixels(standardPage.height) + pageGap

/** Where a line stands below the upper edge of the first page's 版心: `page` from 1, `top` in twips, pixels at 100 percent. */
export function heightOnPaper(page: number, top: number): number {
  return (page - 1) * pageStride + toPixels(top)
}
