import type { PartTag } from './part-listener.ts'

/** How a stretch of text is set: what one level (defaults, style, run) says of it. */
export interface Look {
  /** The font of Chinese text, or a theme's place for one: `theme:major`, `theme:minor`. */
  font?: string
  /** Half-points. */
  size?: number
  /** As Word writes it: six hexadecimal digits or `auto`. */
  color?: string
  bold?: boolean
  /** Twips added to each character. */
  spacing?: number
  style?: string
}

/** A line along a paragraph or a table: thickness in eighths of a point. */
export interface Line {
  readonly style: string
  readonly size: number
  readonly color: string
}

/** How a paragraph is set: what one level says of it. Lengths in twips, `…Chars` in hundredths of a character. */
export interface Setting {
  style?: string
  align?: string
  left?: number
  right?: number
  /** Negative where the first line hangs. */
  first?: number
  leftChars?: number
  rightChars?: number
  firstChars?: number
  line?: number
  lineRule?: string
  before?: number
  after?: number
  snapToGrid?: boolean
  outlineLevel?: number
  numId?: string
  level?: number
  below?: Line
  above?: Line
  /** 图文框: where it stands across the page. */
  frame?: string
}

const isOn = (value: string | undefined) => !/^(?:0|false|off|none)$/u.test(value ?? '')

/** Length in twips; undefined where it is none or absurd. */
export function number(value: string | undefined): number | undefined {
  const found = value === undefined ? Number.NaN : Number.parseFloat(value)
  return Number.isFinite(found) && Math.abs(found) < 1_000_000 ? found : undefined
}

/** Takes one element of w:rPr into a look. */
export function noteLook(look: Look, name: string, tag: PartTag): void {
  const value = tag.attribute('val')
  if (name === 'rFonts') {
    const theme = tag.attribute('eastAsiaTheme')
    const font =
      theme === undefined ? tag.attribute('eastAsia') : `theme:${theme.startsWith('major') ? 'major' : 'minor'}`
    if (font !== undefined) look.font = font
  } else if (name === 'sz') assign(look, 'size', number(value))
  else if (name === 'color') assign(look, 'color', value)
  else if (name === 'b') look.bold = isOn(value)
  else if (name === 'spacing') assign(look, 'spacing', number(value))
  else if (name === 'rStyle') assign(look, 'style', value)
}

/** Takes one element of w:pPr, of its w:numPr or w:pBdr into a setting. */
export function noteSetting(setting: Setting, name: string, tag: PartTag): void {
  const value = tag.attribute('val')
  const length = (...names: readonly string[]) => number(names.map(each => tag.attribute(each)).find(Boolean))
  switch (name) {
    case 'pStyle':
      assign(setting, 'style', value)
      return
    case 'jc':
      assign(setting, 'align', value)
      return
    case 'ind': {
      assign(setting, 'left', length('left', 'start'))
      assign(setting, 'right', length('right', 'end'))
      assign(setting, 'first', hung(length('hanging')) ?? length('firstLine'))
      assign(setting, 'leftChars', length('leftChars', 'startChars'))
      assign(setting, 'rightChars', length('rightChars', 'endChars'))
      assign(setting, 'firstChars', hung(length('hangingChars')) ?? length('firstLineChars'))
      return
    }
    case 'spacing': {
      assign(setting, 'line', length('line'))
      if (tag.attribute('line') !== undefined) setting.lineRule = tag.attribute('lineRule') ?? 'auto'
      assign(setting, 'before', blank(tag, 'before'))
      assign(setting, 'after', blank(tag, 'after'))
      return
    }
    case 'snapToGrid':
      setting.snapToGrid = isOn(value)
      return
    case 'outlineLvl':
      assign(setting, 'outlineLevel', number(value))
      return
    case 'numId':
      assign(setting, 'numId', value)
      return
    case 'ilvl':
      assign(setting, 'level', number(value))
      return
    case 'bottom':
      setting.below = lineOf(tag)
      return
    case 'top':
      setting.above = lineOf(tag)
      return
    case 'framePr':
      assign(setting, 'frame', tag.attribute('xAlign'))
  }
}

/** The line that a border element describes. */
export function lineOf(tag: PartTag): Line {
  return {
    style: tag.attribute('val') ?? 'none',
    size: number(tag.attribute('sz')) ?? 0,
    color: tag.attribute('color') ?? 'auto',
  }
}

/** Room above or below a paragraph; lengths in lines count by 240 twips, automatic room as a line. */
function blank(tag: PartTag, side: 'before' | 'after'): number | undefined {
  const lines = number(tag.attribute(`${side}Lines`))
  if (lines) return (lines * 240) / 100
  const automatic = tag.attribute(`${side}Autospacing`)
  if (automatic !== undefined && isOn(automatic)) return 240
  return number(tag.attribute(side))
}

function hung(value: number | undefined): number | undefined {
  return value === undefined || value === 0 ? undefined : -value
}

function assign<T, K extends keyof T>(target: T, key: K, value: T[K] | undefined): void {
  if (value !== undefined) target[key] = value
}
