import type { FontRole } from '../document/elements.ts'
import { bodySize, standardPage, textHeight, textWidth } from '../document/geometry.ts'
import { fontSet } from './font-sets.ts'
import { findProfile, type Profile, type ProfileId, profileById, profiles } from './profiles.ts'

/** A profile that an office makes for itself, in the units in which people speak of it. It is also what its file holds. */
export interface OwnProfile {
  readonly name: string
  /** Margins in millimetres. */
  readonly top: number
  readonly bottom: number
  readonly left: number
  readonly right: number
  /** Exact height of lines, in points. How many stand on a page follows. */
  readonly linePitch: number
  readonly titlePitch: number
  /** Characters of the body on a line; how close they stand follows. */
  readonly characters: number
  /** Font sizes in points: 标题, 正文, and the smaller text of imprint and tables. */
  readonly titleSize: number
  readonly bodySize: number
  readonly smallSize: number
  readonly fonts: Readonly<Record<FontRole, string>>
  readonly latin: string
  readonly grid: 'lines' | 'linesAndChars'
  readonly numberSize: number
  readonly numberForm: 'dashes' | 'plain'
  readonly numberPlace: 'outer' | 'center'
  /** From the text to the middle of the page number, in millimetres. */
  readonly numberDistance: number
}

/** A profile by its id, or an office's own as a whole. */
export type ProfileChoice = string | OwnProfile

/** What an office's own profile can begin with. */
export const startIds = ['general', 'gb33476', 'grid'] as const satisfies readonly ProfileId[]
export type StartId = (typeof startIds)[number]

/** The fields that are numbers, with their bounds, and their steps as people set them. */
export const profileNumbers = [
  { id: 'top', label: '上边距', unit: '毫米', min: 10, max: 60, step: 0.1 },
  { id: 'bottom', label: '下边距', unit: '毫米', min: 10, max: 60, step: 0.1 },
  { id: 'left', label: '左边距', unit: '毫米', min: 10, max: 50, step: 0.1 },
  { id: 'right', label: '右边距', unit: '毫米', min: 10, max: 50, step: 0.1 },
  { id: 'linePitch', label: '正文行距', unit: '磅', min: 12, max: 60, step: 0.05 },
  { id: 'titlePitch', label: '标题行距', unit: '磅', min: 16, max: 90, step: 0.05 },
  { id: 'characters', label: '每行字数', unit: '字', min: 10, max: 60, step: 1 },
  { id: 'titleSize', label: '标题字号', unit: '磅', min: 14, max: 48, step: 0.5 },
  { id: 'bodySize', label: '正文字号', unit: '磅', min: 10, max: 30, step: 0.5 },
  { id: 'smallSize', label: '版记和表格字号', unit: '磅', min: 8, max: 24, step: 0.5 },
  { id: 'numberSize', label: '页码字号', unit: '磅', min: 8, max: 36, step: 0.5 },
  { id: 'numberDistance', label: '页码距正文', unit: '毫米', min: 3, max: 25, step: 0.1 },
] as const satisfies readonly {
  readonly id: keyof OwnProfile
  readonly label: string
  readonly unit: string
  readonly min: number
  readonly max: number
  readonly step: number
}[]

/** The roles that fonts are set for, as people call them. */
export const fontRoles: readonly (readonly [FontRole, string])[] = [
  ['title', '标题'],
  ['body', '正文'],
  ['hei', '一级标题'],
  ['kai', '二级标题'],
  ['song', '页码'],
]

const longestName = 30
const twipsOfMillimetre = 1440 / 25.4

/** An own profile that begins as one of the program's. */
export function startOwnProfile(start: StartId, name: string): OwnProfile {
  const { page, linePitch, titlePitch, grid, pageNumber } = profileById(start)
  const { fonts, latin } = fontSet('gb2312')
  return {
    name,
    top: millimetres(page.top),
    bottom: millimetres(page.bottom),
    left: millimetres(page.left),
    right: millimetres(page.right),
    linePitch: linePitch / 20,
    titlePitch: titlePitch / 20,
    characters: 28,
    titleSize: 22,
    bodySize: 16,
    smallSize: 14,
    fonts,
    latin,
    grid: grid.type,
    numberSize: pageNumber.size / 2,
    numberForm: 'dashes',
    numberPlace: 'outer',
    numberDistance: millimetres(page.bottom - page.footer - pageNumber.pitch / 2 + 2),
  }
}

/** With as few decimals as give the same twips again. */
function millimetres(value: number): number {
  const exact = value / twipsOfMillimetre
  for (const decimals of [0, 1])
    if (twips(Number(exact.toFixed(decimals))) === value) return Number(exact.toFixed(decimals))
  return Number(exact.toFixed(2))
}

function twips(value: number): number {
  return Math.round(value * twipsOfMillimetre)
}

/** Lines of the body on a page of an own profile. */
export function linesOnPage(own: OwnProfile): number {
  return Math.floor(textHeight(pageOf(own)) / Math.round(own.linePitch * 20))
}

/** The height of lines, in points, at which so many stand on a page. */
export function pitchFor(own: OwnProfile, lines: number): number {
  return Math.floor(textHeight(pageOf(own)) / lines) / 20
}

function pageOf(own: OwnProfile): Profile['page'] {
  const bottom = twips(own.bottom)
  const number = Math.round(own.numberSize * 20) + 120
  return {
    ...standardPage,
    top: twips(own.top),
    bottom,
    left: twips(own.left),
    right: twips(own.right),
    footer: Math.max(0, bottom - twips(own.numberDistance) - Math.round(number / 2) + 2),
  }
}

const made = new WeakMap<OwnProfile, Profile>()

/** An own profile as every other one, by which files are written, pages counted and formats checked. */
export function ownToProfile(own: OwnProfile): Profile {
  const known = made.get(own)
  if (known) return known
  const page = pageOf(own)
  const cell = textWidth(page) / own.characters
  const body = own.bodySize * 2
  const profile: Profile = {
    id: own.name,
    name: own.name,
    description: ownDescription(own),
    page,
    linePitch: Math.round(own.linePitch * 20),
    titlePitch: Math.round(own.titlePitch * 20),
    characterSpacing: own.grid === 'lines' ? Math.floor(cell) - body * 10 : 0,
    grid:
      own.grid === 'lines'
        ? { type: 'lines' }
        : { type: 'linesAndChars', charSpace: Math.floor((cell / 20 - own.bodySize) * 4096) },
    scale: (body / bodySize) * 100,
    sizes: { title: own.titleSize * 2, body, small: own.smallSize * 2 },
    pageNumber: {
      size: own.numberSize * 2,
      pitch: Math.round(own.numberSize * 20) + 120,
      form: own.numberForm,
      place: own.numberPlace,
    },
    fonts: { fonts: own.fonts, latin: own.latin },
  }
  made.set(own, profile)
  return profile
}

/** What an own profile comes to, in one sentence. */
export function ownDescription(own: OwnProfile): string {
  const margins = [own.top, own.bottom, own.left, own.right].join('、')
  return `上下左右边距 ${margins} 毫米，正文 ${own.bodySize} 磅、行距 ${own.linePitch} 磅，每面 ${linesOnPage(own)} 行、每行 ${own.characters} 字。`
}

/** The profile that is chosen; undefined where there is none with this id. */
export function chosenProfile(choice: ProfileChoice): Profile | undefined {
  return typeof choice === 'string' ? findProfile(choice) : ownToProfile(choice)
}

/** The profile that an office works by: an own one by its name, or one of the program's; 通用 where neither is there. */
export function officeProfile(own: readonly OwnProfile[] = [], id = 'general'): Profile {
  const named = own.find(one => one.name === id)
  return (named ? ownToProfile(named) : findProfile(id)) ?? profileById('general')
}

/** What is wrong with a value as an own profile, a Chinese sentence; empty where it can be used. */
export function profileProblem(value: unknown): string {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return '这不是版式文件；请选择从简文导出的版式。'
  const own = value as OwnProfile
  if (typeof own.name !== 'string' || own.name.trim() === '') return '版式还没有名称；请起一个名称。'
  if (own.name.length > longestName) return `版式名称最多 ${longestName} 个字；请改短。`
  if (isTaken(own.name)) return `「${own.name}」是内置版式的名称；请另起一个。`
  for (const { id, label, unit, min, max } of profileNumbers) {
    const number: unknown = own[id]
    if (typeof number !== 'number' || !Number.isFinite(number))
      return `${label}不是数字；请填 ${min} 到 ${max} ${unit}。`
    if (number < min || number > max) return `${label} ${number} ${unit}不合理；请填 ${min} 到 ${max} ${unit}。`
  }
  if (!Number.isInteger(own.characters)) return '每行字数要是整数。'
  for (const { id, label } of profileNumbers) {
    if (id.endsWith('Size') && !Number.isInteger((own[id] as number) * 2)) return `${label}只能是整磅或半磅。`
  }
  if (own.grid !== 'lines' && own.grid !== 'linesAndChars') return '网格只能是「只指定行」或「指定行和字符」。'
  if (own.numberForm !== 'dashes' && own.numberForm !== 'plain') return '页码形式只能是「— 1 —」或「1」。'
  if (own.numberPlace !== 'outer' && own.numberPlace !== 'center') return '页码位置只能是外侧或居中。'
  const fonts: unknown = own.fonts
  if (typeof fonts !== 'object' || fonts === null) return '版式没有写明字体；请补上。'
  for (const [label, font] of [
    ...fontRoles.map(([role, label]) => [label, own.fonts[role]] as const),
    ['西文', own.latin] as const,
  ]) {
    if (typeof font !== 'string' || font.trim() === '' || font.length > 60)
      return `${label}的字体没有写明；请填字体名称。`
    if (/["<>&;{}\\]/u.test(font)) return `${label}的字体名称「${font}」含有不能用的符号；请改。`
  }
  return spaceProblem(own)
}

function isTaken(name: string): boolean {
  return profiles.some(profile => profile.name === name) || findProfile(name) !== undefined
}

/** Whether the numbers go together. */
function spaceProblem(own: OwnProfile): string {
  const size = own.bodySize
  if (own.linePitch < size * 1.05)
    return `行距 ${own.linePitch} 磅小于字高，${size} 磅的字会上下相叠；请不小于 ${Math.ceil(size * 1.05)} 磅。`
  if (own.titlePitch < own.titleSize * 1.05)
    return `标题行距 ${own.titlePitch} 磅小于字高；请不小于 ${Math.ceil(own.titleSize * 1.05)} 磅。`
  const width = textWidth(pageOf(own)) / 20
  const most = Math.floor(width / (size * 0.9))
  const fewest = Math.ceil(width / (size * 1.5))
  if (own.characters > most) return `每行 ${own.characters} 字太密，${size} 磅的字会左右相叠；请不超过 ${most} 字。`
  if (own.characters < fewest) return `每行 ${own.characters} 字太疏；按 ${size} 磅的字请不少于 ${fewest} 字。`
  if (linesOnPage(own) < 8) return '版心太矮，每面不足 8 行；请减小上下边距或行距。'
  if (own.numberDistance + own.numberSize * 0.3 > own.bottom - 3)
    return `下边距 ${own.bottom} 毫米放不下距正文 ${own.numberDistance} 毫米的页码；请减小页码距离。`
  return ''
}

/** Whether a value can be used as an own profile. */
export function isOwnProfile(value: unknown): value is OwnProfile {
  return profileProblem(value) === ''
}

/** An own profile as the text of a file. */
export function ownProfileText(own: OwnProfile): string {
  return `${JSON.stringify({ kind: 'jianwen-profile', version: 1, ...own }, null, 2)}\n`
}

/** Reads the text of such a file. Throws Error with a Chinese sentence. */
export function parseOwnProfile(text: string): OwnProfile {
  let value: unknown
  try {
    value = JSON.parse(text.replace(/^\uFEFF/u, ''))
  } catch {
    throw new Error('版式文件不是有效的 JSON；请选择从简文导出的版式。')
  }
  const problem = profileProblem(value)
  if (problem !== '') throw new Error(problem)
  const own = value as OwnProfile
  const numbers = Object.fromEntries(profileNumbers.map(({ id }) => [id, own[id]])) as Record<
    (typeof profileNumbers)[number]['id'],
    number
  >
  const fonts = Object.fromEntries(fontRoles.map(([role]) => [role, own.fonts[role].trim()])) as OwnProfile['fonts']
  const { name, latin, grid, numberForm, numberPlace } = own
  return { ...numbers, name: name.trim(), fonts, latin: latin.trim(), grid, numberForm, numberPlace }
}
