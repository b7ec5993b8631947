import {
  bodySize,
  characterSpacing,
  characterWidth,
  linePitch,
  type PageGeometry,
  smallSize,
  standardPage,
  textWidth,
  titlePitch,
  titleSize,
} from '../document/geometry.ts'
import type { PageSetting } from '../document/page-setting.ts'
import type { Typesetting } from '../document/placement.ts'
import { titleRoom } from '../document/title-lines.ts'
import type { FontSet } from './font-sets.ts'

export const profileIds = ['general', 'gb33476', 'grid', 'reading'] as const
export type ProfileId = (typeof profileIds)[number]

/** A way to set a draft on paper: numbers alone. Lengths in twips, font sizes in half-points. */
export interface Profile {
  /** One of `profileIds`, `reading-18` to `reading-22`, or the name of an office's own. */
  readonly id: string
  readonly name: string
  readonly description: string
  readonly page: PageGeometry
  /** Exact height of a line of text, and of the title. */
  readonly linePitch: number
  readonly titlePitch: number
  /** Added to every character of the body's size. */
  readonly characterSpacing: number
  /** 网格: `lines` fixes lines alone; `linesAndChars` also cells, `charSpace` in 1/4096 pt against the body's size. */
  readonly grid: { readonly type: 'lines' } | { readonly type: 'linesAndChars'; readonly charSpace: number }
  /** Font sizes in percent of the standard's, where `sizes` does not say them. */
  readonly scale: number
  /** 标题, 正文 and 四号 text (imprint, tables), in half-points. */
  readonly sizes?: { readonly title: number; readonly body: number; readonly small: number }
  readonly pageNumber: PageNumber
  /** Fonts of its own; elsewhere those of the font set that an export asks for. */
  readonly fonts?: Pick<FontSet, 'fonts' | 'latin'>
  /** A copy to read aloud from: words and paragraphs stay whole, and minutes stand in the margin. */
  readonly isReading?: true
}

/** How pages are numbered (7.5). Without a form it is 「— 1 —」, without a place the outer side. */
export interface PageNumber {
  readonly size: number
  readonly pitch: number
  readonly form?: 'dashes' | 'plain'
  readonly place?: 'outer' | 'center'
}

const standardNumber = { size: smallSize, pitch: 400 } as const

/** Sizes of the reading copy in points. */
export const readingSizes = [18, 20, 22] as const
export type ReadingSize = (typeof readingSizes)[number]

/** The reading copy in a size: lines are 1.75 times as high as the characters. */
function readingProfile(points: ReadingSize): Profile {
  return {
    id: points === 20 ? 'reading' : `reading-${points}`,
    name: '朗读版',
    description: `正文 ${points} 磅、行距 ${points * 1.75} 磅、页码加大，词语、数字和段落不断开，页边标出累计分钟；供讲话人在台上看稿，不是印发版式。`,
    page: { ...standardPage, footer: 1289 },
    linePitch: points * 35,
    titlePitch: points * 44,
    characterSpacing: 0,
    grid: { type: 'lines' },
    scale: points * 6.25,
    pageNumber: { size: 44, pitch: 600 },
    isReading: true,
  }
}

/** The profiles; the first is the default. Ids are stable. */
export const profiles: readonly Profile[] = [
  {
    id: 'general',
    name: '通用',
    description:
      '页边距 37、35、28、26 毫米，行距固定值 28.95 磅，字距紧缩 0.25 磅；Word、WPS、LibreOffice 中都是每面 22 行、每行 28 字。',
    page: standardPage,
    linePitch,
    titlePitch,
    characterSpacing,
    grid: { type: 'lines' },
    scale: 100,
    pageNumber: standardNumber,
  },
  {
    id: 'gb33476',
    name: '电子公文（GB/T 33476.2）',
    description: '上下页边距 34.58、32.58 毫米，行距固定值 29.45 磅，首行文字的上沿正好在版心上边缘。',
    page: { ...standardPage, top: 1960, bottom: 1847 },
    linePitch: 589,
    titlePitch,
    characterSpacing,
    grid: { type: 'lines' },
    scale: 100,
    pageNumber: standardNumber,
  },
  {
    id: 'grid',
    name: '字符网格',
    description: '用 Word 的“指定行和字符网格”排出 22 行、28 字；只适用于 Word 和 WPS，LibreOffice 中每行字数不足。',
    page: standardPage,
    linePitch,
    titlePitch,
    characterSpacing: 0,
    grid: { type: 'linesAndChars', charSpace: -849 },
    scale: 100,
    pageNumber: standardNumber,
  },
  readingProfile(20),
]

/** The profile with this id, or the reading copy in one of its sizes (`reading-18`). Throws RangeError for any other id. */
export function profileById(id: string): Profile {
  const found = findProfile(id)
  if (!found) throw new RangeError(`Unknown profile: ${id}`)
  return found
}

/** As `profileById`, or undefined. */
export function findProfile(id: string): Profile | undefined {
  return profiles.find(profile => profile.id === id) ?? readingSizesById.get(id)
}

const readingSizesById = new Map<string, Profile>(readingSizes.map(size => [`reading-${size}`, readingProfile(size)]))

/** The id of the reading copy in a size. */
export function readingId(size: ReadingSize): string {
  return readingProfile(size).id
}

/** A standard font size, in half-points, as the profile sets it. */
export function scaledSize(profile: Profile, size: number): number {
  const { sizes } = profile
  if (sizes && size === titleSize) return sizes.title
  if (sizes && size === bodySize) return sizes.body
  if (sizes && size === smallSize) return sizes.small
  return Math.round((size * profile.scale) / 100)
}

/** Width of one character of a standard size, in twips: the cell of the grid for text of the body's size. */
export function characterUnit(profile: Profile, size: number): number {
  const width = characterWidth(scaledSize(profile, size))
  return profile.grid.type === 'lines' || size !== bodySize
    ? width
    : Math.round(width + (profile.grid.charSpace * 20) / 4096)
}

/** How text of the body's size is set under the profile. */
export function typesetting(profile: Profile): Typesetting {
  const size = scaledSize(profile, bodySize)
  const unit = characterUnit(profile, bodySize)
  const cell = profile.grid.type === 'lines' ? profile.characterSpacing : unit - characterWidth(size)
  return { size, spacing: cell, lineWidth: textWidth(profile.page), unit }
}

const settings = new WeakMap<Profile, PageSetting>()

/** What page layout needs to know of a profile. The same object for the same profile, because lines are kept by it. */
export function pageSetting(profile: Profile): PageSetting {
  const known = settings.get(profile)
  if (known) return known
  const body = typesetting(profile)
  const made: PageSetting = {
    page: profile.page,
    linePitch: profile.linePitch,
    titlePitch: profile.titlePitch,
    titleCharacters: titleRoom(textWidth(profile.page), scaledSize(profile, titleSize)),
    body,
    sizes: {
      title: scaledSize(profile, titleSize),
      body: scaledSize(profile, bodySize),
      small: scaledSize(profile, smallSize),
    },
    keepsWhole: profile.isReading === true,
  }
  settings.set(profile, made)
  return made
}
