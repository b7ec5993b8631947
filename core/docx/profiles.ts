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
} from '../document/geometry.ts'
import type { Typesetting } from '../document/placement.ts'

export const profileIds = ['general', 'gb33476', 'grid', 'reading'] as const
export type ProfileId = (typeof profileIds)[number]

/** A way to set a draft on paper: numbers alone. Lengths in twips, font sizes in half-points. */
export interface Profile {
  readonly id: ProfileId
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
  /** Font sizes in percent of the standard's. */
  readonly scale: number
  readonly pageNumber: { readonly size: number; readonly pitch: number }
}

const standardNumber = { size: smallSize, pitch: 400 } as const

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
  {
    id: 'reading',
    name: '朗读版',
    description: '正文 20 磅、行距 35 磅、页码加大，供讲话人在台上看稿；不是印发版式。',
    page: { ...standardPage, footer: 1289 },
    linePitch: 700,
    titlePitch: 880,
    characterSpacing: 0,
    grid: { type: 'lines' },
    scale: 125,
    pageNumber: { size: 44, pitch: 600 },
  },
]

export function isProfileId(value: string): value is ProfileId {
  return profiles.some(profile => profile.id === value)
}

/** The profile with this id. */
export function profileById(id: ProfileId): Profile {
  const found = profiles.find(profile => profile.id === id)
  if (!found) throw new RangeError(`Unknown profile: ${id}`)
  return found
}

/** A standard font size, in half-points, as the profile sets it. */
export function scaledSize(profile: Profile, size: number): number {
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
