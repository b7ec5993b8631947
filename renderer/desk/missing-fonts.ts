import { type FontSet, fontSets } from '../../core/docx/font-sets.ts'

/** Letters whose widths differ most from font to font. */
const probe = 'mmmmmmmmllliiWW@'

/**
 * Whether this computer has a font, known by what a line in it measures: one that is there looks the same whatever would
 * stand in for it.
 */
export function hasFont(name: string): boolean {
  const pen = document.createElement('canvas').getContext('2d')
  if (!pen) return true
  const width = (standIn: string) => {
    pen.font = `72px "${name}", ${standIn}`
    return pen.measureText(probe).width
  }
  return width('monospace') === width('serif') && width('monospace') === width('sans-serif')
}

/** What stands in for a font of a role where it is missing, as Word and WPS choose it. */
const standIns: Readonly<Record<keyof FontSet['fonts'], string>> = {
  title: '宋体',
  body: '宋体',
  hei: '系统的黑体',
  kai: '宋体',
  song: '系统的宋体',
}

/** A font that a file names and this computer lacks. */
export interface MissingFont {
  readonly name: string
  readonly standIn: string
}

/** The fonts of a set that are missing on this computer, each once. */
export function missingFonts(
  { fonts, latin }: Pick<FontSet, 'fonts' | 'latin'>,
  has: (name: string) => boolean = hasFont,
): readonly MissingFont[] {
  const missing = new Map<string, MissingFont>()
  for (const [role, name] of Object.entries(fonts)) {
    if (!has(name)) missing.set(name, { name, standIn: standIns[role as keyof FontSet['fonts']] })
  }
  if (!has(latin)) missing.set(latin, { name: latin, standIn: '宋体中的西文' })
  return [...missing.values()]
}

/** The first of the named sets that this computer has whole. */
export function completeSet(has: (name: string) => boolean = hasFont): FontSet | undefined {
  return fontSets.find(set => missingFonts(set, has).length === 0)
}
