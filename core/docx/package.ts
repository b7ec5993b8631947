import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { corePart, fontTablePart, settingsPart } from './fixed-parts.ts'
import type { Paper } from './paper.ts'
import { stylesPart } from './styles-part.ts'

/** Parts that an official document has no use for; a theme's fonts would override the standard's. */
const dropped = [
  'docProps/app.xml',
  'docProps/custom.xml',
  'word/numbering.xml',
  'word/footnotes.xml',
  'word/endnotes.xml',
  'word/theme/theme1.xml',
]

/** The date of every entry of the archive, so that one draft always gives the same bytes. */
const entryDate = '2000-01-01T00:00:00'

/**
 * Finishes a package: styles, settings, font table and metadata are this program's own, unused parts go with all that
 * refers to them, and indents gain their character form. `unit` of them is the width of one body character. `more` are further parts of this
 * program's own, in place of those that the library wrote.
 */
export function finishPackage(
  bytes: Uint8Array,
  paper: Paper,
  more: Readonly<Record<string, string>> = {},
): Uint8Array {
  const parts = unzipSync(bytes)
  const own: Readonly<Record<string, string>> = {
    'word/styles.xml': stylesPart(paper.profile, paper.fontSet),
    'word/settings.xml': settingsPart(),
    'word/fontTable.xml': fontTablePart(paper.fontSet),
    'docProps/core.xml': corePart(),
    ...more,
  }
  const entries: Record<string, Uint8Array> = {}
  for (const name of Object.keys(parts).sort(contentTypesFirst)) {
    if (dropped.includes(name) || isEmptyRelations(name)) continue
    const text = own[name] ?? strFromU8(parts[name] as Uint8Array)
    entries[name] = strToU8(rewrite(name, text, paper.setting.unit))
  }
  return zipSync(entries, { mtime: entryDate, level: 3 })
}

/** [Content_Types].xml leads the archive: some readers look at its first entry alone. */
function contentTypesFirst(a: string, b: string): number {
  return Number(b === '[Content_Types].xml') - Number(a === '[Content_Types].xml') || (a < b ? -1 : 1)
}

/** Relations of parts that have none. */
function isEmptyRelations(name: string): boolean {
  return name.startsWith('word/_rels/') && name !== 'word/_rels/document.xml.rels'
}

function rewrite(name: string, text: string, unit: number): string {
  if (name === '[Content_Types].xml') {
    return text.replace(/<Override [^>]*PartName="\/([^"]*)"[^>]*\/>/g, (all, part: string) =>
      dropped.includes(part) ? '' : all,
    )
  }
  if (name.endsWith('.rels')) {
    const folder = name.startsWith('word/') ? 'word/' : ''
    return text.replace(/<Relationship [^>]*Target="([^"]*)"[^>]*\/>/g, (all, target: string) =>
      dropped.includes(folder + target) ? '' : all,
    )
  }
  return name === 'word/document.xml' ? withChangeNumbers(withCharacterIndents(text, unit)) : text
}

/** Adds `leftChars`, `rightChars` and `hangingChars`, which hold when a person changes the font size in Word. */
function withCharacterIndents(xml: string, unit: number): string {
  return xml.replace(/<w:ind ([^>]*)\/>/g, (_all, attributes: string) => {
    const withChars = attributes.replace(
      /w:(left|right|hanging|firstLine)="(\d+)"/g,
      (twips, name: string, value: string) => `w:${name}Chars="${Math.round((Number(value) * 100) / unit)}" ${twips}`,
    )
    return `<w:ind ${withChars}/>`
  })
}

/** Numbers the tracked changes in the order of the text. */
function withChangeNumbers(xml: string): string {
  let number = 0
  return xml.replace(/<w:(ins|del|pPrChange) w:id="\d+"/g, (_all, name: string) => `<w:${name} w:id="${number++}"`)
}
