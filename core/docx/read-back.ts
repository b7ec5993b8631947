import {
  type Block,
  draftVersion,
  type FieldId,
  type HeaderFormat,
  headerFormats,
  type SealKind,
  sealKinds,
  type TextRun,
  textBlock,
} from '../document/draft.ts'
import { blockOfElement, type ElementId, elements } from '../document/elements.ts'
import type { GenreId } from '../document/genres.ts'
import { formatOfMark, usualFormat } from '../document/header-format.ts'
import type { RecognisedDraft } from '../document/recognise.ts'
import { recogniseGenre } from '../document/recognise-genre.ts'
import { type RawParagraph, runsOf } from '../document/recognise-lines.ts'
import { titleCharacters, titleLines, titleWidth } from '../document/title-lines.ts'
import type { Span } from '../text/span.ts'
import { builtInStyleName, markStyles, readingStyles, signatureStyles } from './style-ids.ts'

const byStyleName = new Map<string, ElementId>([
  ...elements.map(({ id, label }) => [(builtInStyleName(id) ?? label).toLowerCase(), id] as const),
  ...Object.values(markStyles).map(({ name }) => [name, 'issuingAuthorityMark'] as const),
  ...Object.values(signatureStyles).map(({ name }) => [name, 'signature'] as const),
])

/** The element that a paragraph style stands for in an exported file; undefined for every other style. */
export function elementOfStyle(name: string | undefined): ElementId | undefined {
  return name === undefined ? undefined : byStyleName.get(name.toLowerCase())
}

/** Styles that no other program brings along together: a file with all of them was exported here. */
const ownStyles = elements.filter(({ id }) => builtInStyleName(id) === undefined).map(({ label }) => label)

/** Whether such a file is a reading copy: then the line breaks in its text are those of its layout. */
export function isReadingCopy(styleNames: ReadonlySet<string>): boolean {
  return styleNames.has(readingStyles.minutes.name)
}

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
  const fields: { -readonly [F in FieldId]?: string } = {}
  let format: HeaderFormat | undefined
  let seal: SealKind | undefined
  const blocks: Block[] = []
  for (const { text, style, bold, table } of paragraphs) {
    if (table) {
      blocks.push(table)
      continue
    }
    if (style === readingStyles.minutes.name) continue
    const above = blocks.at(-1)
    if (style === readingStyles.continued.name && above) {
      blocks[blocks.length - 1] = { ...above, children: joinedRuns(above.children, runsOf(text, bold)) }
      continue
    }
    const element = elementOfStyle(style) ?? 'paragraph'
    switch (element) {
      case 'title':
        blocks.push(textBlock('title', authorsTitle(text)))
        break
      case 'copyNumber':
      case 'securityClassification':
      case 'urgency': {
        // In a letter the number stands on the line of the first of them, behind a tab stop.
        const [label = '', number] = text.split('\t')
        fields[element] = label.trim()
        if (number !== undefined) fields.documentNumber = number.trim()
        break
      }
      case 'issuingAuthorityMark':
        format = headerFormats.find(id => markStyles[id].name === style)
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
      case 'signature': {
        seal ??= sealKinds.find(kind => signatureStyles[kind].name === style)
        blocks.push(...signatures(text, bold, seal !== undefined))
        break
      }
      default:
        blocks.push({ ...blockOfElement(element), children: runsOf(text, bold) })
    }
  }
  const guess = recogniseGenre(blocks, genre)
  const chosen = format ?? formatOfMark(fields.issuingAuthorityMark)
  const isUsual = !fields.issuingAuthorityMark || chosen === usualFormat(guess.genre, fields)
  const all = { ...fields, ...(!isUsual && { format: chosen }), ...(seal && { seal }) }
  return {
    content: { version: draftVersion, genre: guess.genre, fields: all, blocks },
    notices: guess.notice ? [guess.notice] : [],
  }
}

/** The runs of a paragraph that a reading copy parted between pages. */
function joinedRuns(above: readonly TextRun[], below: readonly TextRun[]): readonly TextRun[] {
  const last = above.at(-1)
  const first = below[0]
  if (!last || !first || last.bold !== first.bold) return [...above, ...below]
  return [...above.slice(0, -1), { ...last, text: last.text + first.text }, ...below.slice(1)]
}

/** The signatures in one paragraph: those under seals stand beside one another, each behind a tab stop. */
function signatures(text: string, bold: readonly Span[] | undefined, isSealed: boolean): readonly Block[] {
  if (!isSealed) return [{ type: 'signature', children: runsOf(text, bold) }]
  return [...text.matchAll(/[^\t]+/gu)].map(({ 0: name, index }) => {
    const own = (bold ?? [])
      .map(({ from, to }) => ({ from: Math.max(0, from - index), to: Math.min(name.length, to - index) }))
      .filter(({ from, to }) => to > from)
    return { type: 'signature', children: runsOf(name, own) }
  })
}

/** The mark with a further line. 文件 that several offices share belongs to the last of them. */
function withMark(above: string | undefined, line: string): string {
  if (above === undefined || line === '') return above ?? line
  return line === '文件' && above.includes('\n') ? above + line : `${above}\n${line}`
}

/** Characters of a title's line: those of the program's profiles first, then what an office's own may have. */
const lineLengths = [...new Set([titleCharacters, ...Array.from({ length: 61 }, (_, at) => at / 2 + 10)])]

/** Breaks of a title beyond which all are taken for the author's. */
const mostBreaks = 8

/** A title without the line breaks that the export put in: with the fewest that give the same lines again. */
function authorsTitle(text: string): string {
  const lines = text.split('\n')
  const gaps = lines.length - 1
  if (gaps === 0 || gaps > mostBreaks) return text
  const widest = Math.max(...lines.map(titleWidth))
  const choices = Array.from({ length: 2 ** gaps }, (_, choice) => choice).sort((a, b) => ones(a) - ones(b))
  for (const choice of choices) {
    const title = lines.reduce((sum, line, at) => sum + ((choice >> (at - 1)) & 1 ? '\n' : '') + line)
    // Lines that were parted are together longer than a line.
    const parted = title.split('\n').filter(line => !lines.includes(line))
    const least = Math.min(...parted.map(titleWidth))
    const isPossible = (length: number) => length >= widest && length < least
    if (lineLengths.some(length => isPossible(length) && titleLines(title, length).join('\n') === text)) return title
  }
  return text
}

function ones(value: number): number {
  return value.toString(2).replaceAll('0', '').length
}
