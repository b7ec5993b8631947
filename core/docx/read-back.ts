import { type Block, type DraftFields, draftVersion, textBlock } from '../document/draft.ts'
import { blockOfElement, type ElementId, elements } from '../document/elements.ts'
import type { GenreId } from '../document/genres.ts'
import type { RecognisedDraft } from '../document/recognise.ts'
import { recogniseGenre } from '../document/recognise-genre.ts'
import { type RawParagraph, runsOf } from '../document/recognise-lines.ts'
import { titleCharacters, titleLines } from '../document/title-lines.ts'
import { profileById, profileIds } from './profiles.ts'
import { builtInStyleName } from './style-ids.ts'

const byStyleName = new Map<string, ElementId>(
  elements.map(({ id, label }) => [(builtInStyleName(id) ?? label).toLowerCase(), id]),
)

/** The element that a paragraph style stands for in an exported file; undefined for every other style. */
export function elementOfStyle(name: string | undefined): ElementId | undefined {
  return name === undefined ? undefined : byStyleName.get(name.toLowerCase())
}

/** Styles that no other program brings along together: a file with all of them was exported here. */
const ownStyles = elements.filter(({ id }) => builtInStyleName(id) === undefined).map(({ label }) => label)

/** Whether a file with styles of these names was exported here. It may have been edited in Word since. */
export function isOwnExport(styleNames: ReadonlySet<string>): boolean {
  return ownStyles.every(name => styleNames.has(name))
}

/** Whether the table of these paragraphs is a part of header or imprint (版头、版记) of an exported file, and no table of the text. */
export function isOwnFieldTable(rows: readonly Pick<RawParagraph, 'style'>[]): boolean {
  return rows.some(({ style }) => elements.some(({ zone, id }) => zone !== 'body' && id === elementOfStyle(style)))
}

/**
 * The draft in an exported file, by its styles alone: what a block is and what it says come back as they were. Blank
 * blocks are not told from the empty lines of the standard, so they go. `genre` overrules what the title says.
 */
export function readBack(paragraphs: readonly RawParagraph[], genre?: GenreId): RecognisedDraft {
  const fields: { -readonly [F in keyof DraftFields]: string } = {}
  const blocks: Block[] = []
  for (const { text, style, bold, table } of paragraphs) {
    if (table) {
      blocks.push(table)
      continue
    }
    const element = elementOfStyle(style) ?? 'paragraph'
    switch (element) {
      case 'title':
        blocks.push(textBlock('title', authorsTitle(text)))
        break
      case 'copyNumber':
      case 'securityClassification':
      case 'urgency':
        fields[element] = text.trim()
        break
      case 'issuingAuthorityMark':
        fields.issuingAuthorityMark = withMark(fields.issuingAuthorityMark, text.trim())
        break
      case 'documentNumber':
      case 'signatory': {
        // Beside 签发人 the number stands behind a tab stop, and each name behind one of its own.
        const [, tabbed = '', ...names] = text.split('\t').map(part => part.replace(/^签发人[：:]/u, '').trim())
        const number = text.includes('\t') ? tabbed : text.trim()
        const signers = [fields.signatory ?? '', ...names].filter(name => name !== '')
        if (number !== '') fields.documentNumber = number
        if (signers.length > 0) fields.signatory = signers.join('、')
        break
      }
      case 'ccRecipients':
        fields.ccRecipients = text.replace(/^\s*抄送[：:]/u, '').trim()
        break
      case 'printingAuthority':
      case 'printDate': {
        const [authority = '', date = ''] = text.split('\t').map(part => part.trim())
        if (authority !== '') fields.printingAuthority = authority
        if (date !== '') fields.printDate = date.replace(/印发$/u, '')
        break
      }
      default:
        blocks.push({ ...blockOfElement(element), children: runsOf(text, bold) })
    }
  }
  const guess = recogniseGenre(blocks, genre)
  return {
    content: { version: draftVersion, genre: guess.genre, fields, blocks },
    notices: guess.notice ? [guess.notice] : [],
  }
}

/** The mark with a further line. 文件 that several offices share belongs to the last of them. */
function withMark(above: string | undefined, line: string): string {
  if (above === undefined || line === '') return above ?? line
  return line === '文件' && above.includes('\n') ? above + line : `${above}\n${line}`
}

/** Characters of a title's line in every profile. */
const lineLengths = [
  ...new Set([titleCharacters, ...profileIds.map(id => Math.floor((titleCharacters * 100) / profileById(id).scale))]),
]

/** Breaks of a title beyond which all are taken for the author's. */
const mostBreaks = 8

/** A title without the line breaks that the export put in: with the fewest that give the same lines again. */
function authorsTitle(text: string): string {
  const lines = text.split('\n')
  const gaps = lines.length - 1
  if (gaps === 0 || gaps > mostBreaks) return text
  const choices = Array.from({ length: 2 ** gaps }, (_, choice) => choice).sort((a, b) => ones(a) - ones(b))
  for (const choice of choices) {
    const title = lines.reduce((sum, line, at) => sum + ((choice >> (at - 1)) & 1 ? '\n' : '') + line)
    if (lineLengths.some(length => titleLines(title, length).join('\n') === text)) return title
  }
  return text
}

function ones(value: number): number {
  return value.toString(2).replaceAll('0', '').length
}
