import { bodySize, linePitch, type PageGeometry, smallSize, standardPage, titlePitch, titleSize } from './geometry.ts'
import { standardTypesetting, type Typesetting } from './placement.ts'
import { titleCharacters } from './title-lines.ts'

/** Font sizes of 标题, 正文 and 四号 text, in half-points. */
export interface FontSizes {
  readonly title: number
  readonly body: number
  readonly small: number
}

/** The numbers by which a draft is laid out on pages; plain data, so that it can go to another thread. Lengths in twips. */
export interface PageSetting {
  readonly page: PageGeometry
  readonly linePitch: number
  readonly titlePitch: number
  /** Full-width characters on a line of the title. */
  readonly titleCharacters: number
  /** Text of the body's size. */
  readonly body: Typesetting
  readonly sizes: FontSizes
  /** A reading copy: no word or number is parted at a line's end, no sentence at a page's end. */
  readonly keepsWhole: boolean
}

/** The page of GB/T 9704-2012: 22 lines of 28 characters. */
export const standardSetting: PageSetting = {
  page: standardPage,
  linePitch,
  titlePitch,
  titleCharacters,
  body: standardTypesetting,
  sizes: { title: titleSize, body: bodySize, small: smallSize },
  keepsWhole: false,
}

/** What becomes of a size of the standard, in half-points. */
export function sizeUnder({ sizes }: PageSetting, size: number): number {
  if (size === titleSize) return sizes.title
  if (size === smallSize) return sizes.small
  return size === bodySize ? sizes.body : Math.round((size * sizes.body) / bodySize)
}
