import type { ImportedFile } from '../../../core/contract/contract.ts'
import { ServiceError } from '../../../core/contract/errors.ts'
import type { DraftContent } from '../../../core/document/draft.ts'
import { BodyReader, type ThemeFonts } from '../../../core/format-check/body-reader.ts'
import type { FormatFacts, FormatParagraph } from '../../../core/format-check/facts.ts'
import { StyleReader } from '../../../core/format-check/style-reader.ts'
import { readNumbering } from './docx-numbering.ts'
import { findParts, relationships } from './docx-package.ts'
import { fileKind } from './file-kind.ts'
import { readXml } from './xml.ts'
import { openZip, type ZipPackage } from './zip.ts'

/** How a Word file is set, and the draft that is recognised in it. */
export interface FormatReading {
  readonly facts: FormatFacts
  readonly content: DraftContent
}

/**
 * Reads what the format of a Word file is judged by, beside the draft that was recognised in it. Synchronous and bounded
 * in what it inflates, not in time: a stranger's file is read in a worker. Throws as `readDocx`.
 */
export function readFormat(name: string, bytes: Uint8Array, { content, notices }: ImportedFile): FormatReading {
  if (fileKind(name, bytes) !== 'docx') throw new ServiceError('file-unsupported', name)
  const zip = openZip(bytes, name)
  const parts = findParts(zip, name)
  const related = relationships(zip, parts.document, name)
  const find = (ending: string) => related.find(({ type, target }) => type.endsWith(ending) && zip.has(target))?.target
  const styles = new StyleReader()
  if (parts.styles) readXml(zip, parts.styles, name, styles)
  const theme = readTheme(zip, find('/theme'), name)
  const body = new BodyReader(styles, theme, readNumbering(zip, parts.numbering, name))
  readXml(zip, parts.document, name, body)
  const footers: Record<string, readonly FormatParagraph[]> = {}
  for (const { id, type, target } of related) {
    if (!type.endsWith('/footer') || !zip.has(target)) continue
    const footer = new BodyReader(styles, theme, () => '')
    readXml(zip, target, name, footer)
    footers[id] = footer.paragraphs
  }
  return {
    content,
    facts: {
      paragraphs: body.paragraphs,
      tables: body.tables,
      sections: body.sections,
      footers,
      hasEvenFooters: readsEvenFooters(zip, find('/settings'), name),
      normalSize: styles.paragraph(undefined).look.size ?? 20,
      losses: notices,
    },
  }
}

function readsEvenFooters(zip: ZipPackage, part: string | undefined, file: string): boolean {
  let isOn = false
  if (!part) return isOn
  readXml(zip, part, file, {
    open(name, tag) {
      if (tag.isWord && name === 'evenAndOddHeaders') isOn = !/^(?:0|false|off)$/u.test(tag.attribute('val') ?? '')
    },
  })
  return isOn
}

/** The fonts of Chinese text in a theme: the one for simplified Chinese, else the one for East Asia. */
function readTheme(zip: ZipPackage, part: string | undefined, file: string): ThemeFonts {
  const fonts = { major: '', minor: '' }
  let place: keyof typeof fonts | undefined
  if (!part) return fonts
  readXml(zip, part, file, {
    open(name, tag) {
      if (name === 'majorFont') place = 'major'
      else if (name === 'minorFont') place = 'minor'
      if (!place) return
      const typeface = tag.attribute('typeface') ?? ''
      if (name === 'ea' && typeface !== '') fonts[place] = typeface
      if (name === 'font' && tag.attribute('script') === 'Hans' && fonts[place] === '') fonts[place] = typeface
    },
    close(name) {
      if (name === 'majorFont' || name === 'minorFont') place = undefined
    },
  })
  return fonts
}
