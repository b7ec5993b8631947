import { assertFewDefinitions } from './docx-size.ts'
import { readXml } from './xml.ts'
import type { ZipPackage } from './zip.ts'

/** A reference to a level of a list: `ilvl` counts from 0. */
export interface NumberReference {
  readonly numId?: string
  readonly level?: number
}

/** What a paragraph inherits from its style, its ancestors included. */
export interface ParagraphStyle {
  /** The style's name, or that of the nearest ancestor which is a heading or the title. */
  readonly name?: string
  readonly outlineLevel?: number
  readonly align?: string
  readonly number?: NumberReference
}

interface OwnStyle {
  name?: string
  basedOn?: string
  outlineLevel?: number
  align?: string
  numId?: string
  level?: number
  isDefault?: boolean
}

/** Paragraph styles by id; no id means the default style. `names` are those of all styles. */
export interface Styles {
  (id: string | undefined): ParagraphStyle
  readonly names: ReadonlySet<string>
}

/** Reads styles.xml. A style is known by its name, not its id. */
export function readStyles(zip: ZipPackage, part: string | undefined, file: string): Styles {
  const own = new Map<string, OwnStyle>()
  let current: OwnStyle | undefined
  let skipped = 0
  if (part) {
    readXml(zip, part, file, {
      open(name, tag) {
        if (!tag.isWord) return
        if (name === 'pPrChange') skipped++
        else if (name === 'style' && (tag.attribute('type') ?? 'paragraph') === 'paragraph') {
          current = { isDefault: /^(?:1|true|on)$/u.test(tag.attribute('default') ?? '') }
          assertFewDefinitions(own.size, file)
          own.set(tag.attribute('styleId') ?? '', current)
        } else if (current && skipped === 0) note(current, name, tag.attribute('val'))
      },
      close(name, tag) {
        if (!tag.isWord) return
        if (name === 'pPrChange') skipped--
        if (name === 'style') current = undefined
      },
    })
  }
  const fallback = [...own].find(([, style]) => style.isDefault)?.[0]
  const resolved = new Map<string, ParagraphStyle>()
  const styleOf = (id: string | undefined) => {
    const key = id ?? fallback ?? ''
    const known = resolved.get(key) ?? inherit(own, key)
    resolved.set(key, known)
    return known
  }
  const names = new Set([...own.values()].flatMap(({ name }) => name ?? []))
  return Object.assign(styleOf, { names })
}

function note(style: OwnStyle, name: string, value: string | undefined): void {
  if (value === undefined) return
  if (name === 'name') style.name = value
  else if (name === 'basedOn') style.basedOn = value
  else if (name === 'outlineLvl') style.outlineLevel = Number(value)
  else if (name === 'jc') style.align = value
  else if (name === 'numId') style.numId = value
  else if (name === 'ilvl') style.level = Number(value)
}

const known = /^(?:(?:heading|(?:公文)?标题)\s*[1-9一二三四]|(?:公文)?[一二三四]级标题|title|标题|公文标题)$/iu

function inherit(own: ReadonlyMap<string, OwnStyle>, id: string): ParagraphStyle {
  const seen = new Set<string>()
  const chain: OwnStyle[] = []
  for (let key: string | undefined = id; key !== undefined && !seen.has(key); ) {
    seen.add(key)
    const style = own.get(key)
    if (!style) break
    chain.push(style)
    key = style.basedOn
  }
  const first = <K extends keyof OwnStyle>(key: K) => chain.find(style => style[key] !== undefined)?.[key]
  const name = chain.find(style => known.test(style.name ?? ''))?.name ?? chain[0]?.name
  const [outlineLevel, align, numId, level] = [first('outlineLevel'), first('align'), first('numId'), first('level')]
  return {
    ...(name !== undefined && { name }),
    ...(outlineLevel !== undefined && { outlineLevel }),
    ...(align !== undefined && { align }),
    ...((numId !== undefined || level !== undefined) && {
      number: { ...(numId !== undefined && { numId }), ...(level !== undefined && { level }) },
    }),
  }
}
