import {
  type Block,
  type BlockType,
  blockText,
  type DraftContent,
  type DraftFields,
  draftVersion,
  type FieldId,
  textBlock,
} from './draft.ts'
import { elementSpec } from './elements.ts'
import type { GenreId } from './genres.ts'
import { joinTitle } from './join-title.ts'
import { recogniseClosing } from './recognise-closing.ts'
import { type FieldValue, headerField, imprintField, imprintRow } from './recognise-fields.ts'
import { recogniseGenre } from './recognise-genre.ts'
import { headingLevel, headingMarker, type LineKind, recogniseLine } from './recognise-line.ts'
import { type Line, linesOf, type RawParagraph, runsOf, styledLevel } from './recognise-lines.ts'
import { findTitle } from './recognise-title.ts'
import {
  isByline,
  isDateLine,
  isLetterSalutation,
  isMainRecipient,
  isOrganisation,
  isSignatureShaped,
  isWebsiteLine,
} from './recognise-words.ts'

export { isImprintTable } from './recognise-fields.ts'
export type { LineKind } from './recognise-line.ts'
export { headingMarker, recogniseLine, recogniseTyped } from './recognise-line.ts'
export type { RawParagraph } from './recognise-lines.ts'

/** A draft found in a text, with what was guessed, a Chinese sentence each. */
export interface RecognisedDraft {
  readonly content: DraftContent
  readonly notices: readonly string[]
}

/**
 * Finds the structure of an official document in plain paragraphs. Blank lines and indents go; every other line becomes
 * a block, in order, except lines of the header and the imprint (版头、版记), which become fields. Lines of websites stay
 * as paragraphs, so that a rule can flag them. A paragraph of `paragraphs` is one of the author's: line breaks inside it
 * do not part a title. `genre` overrules what the title says.
 */
export function recogniseDraft(
  paragraphs: readonly RawParagraph[],
  options: { readonly genre?: GenreId } = {},
): RecognisedDraft {
  const read = linesOf(paragraphs)
  const { lines, title } = joinTitle(read, findTitle(read))
  const kinds: (LineKind | undefined)[] = lines.map(() => undefined)
  const fields = new Map<number, readonly FieldValue[]>()
  for (let index = title?.from ?? 0; index < (title?.to ?? 0); index++) kinds[index] = { type: 'title' }
  for (let index = 0; index < (title?.from ?? 0); index++) keepHeader(fields, index, lines[index] as Line)
  const body = recogniseHead(lines, title?.to ?? 0, kinds, fields)
  for (const [index, type] of recogniseClosing(lines, body)) kinds[index] ??= { type }
  const shift = styleShift(lines, kinds)
  for (let index = body; index < lines.length; index++) {
    const line = lines[index] as Line
    if (line.isImprint) keepField(fields, index, imprintRow(line.text))
    else if (index >= lines.length - 8) keepField(fields, index, imprintField(line.text))
    kinds[index] ??= bodyKind(line, shift)
  }
  const blocks: Block[] = []
  let next = 0
  const addTables = (before: number) => {
    for (; next < before; next++) {
      const { table } = paragraphs[next] as RawParagraph
      if (table) blocks.push(...captioned(blocks.pop()), table)
    }
  }
  lines.forEach((line, index) => {
    addTables(line.paragraph)
    if (fields.has(index)) return
    const kind = kinds[index] ?? bodyKind(line, shift)
    blocks.push(
      kind.type === 'paragraph' && line.bold
        ? { type: kind.type, children: runsOf(line.text, line.bold) }
        : textBlock(kind.type, line.text, kind.level),
    )
  })
  addTables(paragraphs.length)
  const { genre, notice } = recogniseGenre(blocks, options.genre)
  const content: DraftContent = { version: draftVersion, genre, fields: collect(fields), blocks }
  return { content, notices: [...(notice ? [notice] : []), ...fieldNotices(fields)] }
}

/** A short paragraph right above a table that begins 表1 or 附表 is its caption. */
function captioned(above: Block | undefined): readonly Block[] {
  if (!above) return []
  const text = blockText(above)
  const isCaption = above.type === 'paragraph' && text.length <= longestCaption && captionStart.test(text)
  return [isCaption ? textBlock('tableCaption', text) : above]
}

const captionStart = /^(?:附?表)\s*[0-9０-９一二三四五六七八九十]{0,3}(?:[-－.．][0-9]{1,2})?[\s：:\u3000]/u
const longestCaption = 40

/**
 * What the lines of a fragment are that comes in below a block of type `previous` (undefined at the top of a draft), one
 * kind a paragraph. `isEnd` says that the draft ends with it: then it may close the document.
 */
export function recogniseFragment(
  paragraphs: readonly RawParagraph[],
  previous: BlockType | undefined,
  isEnd: boolean,
): readonly LineKind[] {
  const closing = isEnd && paragraphs.length > 1 ? recogniseClosing(linesOf(paragraphs), 0) : undefined
  const isWhole = closing && linesOf(paragraphs).length === paragraphs.length
  const inClosing = (index: number) => (isWhole ? closing.get(index) : undefined)
  let above = previous
  return paragraphs.map((paragraph, index) => {
    const own = recogniseLine(paragraph.text, above)
    const closed =
      own.type !== 'paragraph' ? undefined : signsAlso(paragraph.text, above) ? 'signature' : inClosing(index)
    const kind = closed
      ? { type: closed }
      : own.type === 'paragraph'
        ? bodyKind({ ...paragraph, paragraph: index }, 0)
        : own
    above = kind.type
    return kind
  })
}

/** Whether a line under a signature names an office that signs with it (联合行文). */
function signsAlso(text: string, above: BlockType | undefined): boolean {
  const line = text.trim()
  return above === 'signature' && isSignatureShaped(line) && isOrganisation(line)
}

/** Reads the lines between title and body; answers the index at which the body begins. */
function recogniseHead(
  lines: readonly Line[],
  from: number,
  kinds: (LineKind | undefined)[],
  fields: Map<number, readonly FieldValue[]>,
): number {
  for (let index = from; index < Math.min(lines.length, from + 10); index++) {
    const text = lines[index]?.text ?? ''
    if (isLetterSalutation(text)) {
      kinds[index] = { type: 'salutation' }
      return index + 1
    }
    if (isMainRecipient(text)) {
      kinds[index] = { type: 'mainRecipient' }
      return index + 1
    }
    const isBody = headingLevel(text) !== undefined || styledLevel(lines[index] as Line) !== undefined
    if (isBody || (/[。；]$/u.test(text) && !isWebsiteLine(text)) || text.length > 80) return index
    if (from === 0) continue
    if (isDateLine(text)) kinds[index] = { type: 'deliveryDate' }
    else if (isByline(text) && !isWebsiteLine(text)) kinds[index] = { type: 'speaker' }
    else keepField(fields, index, headerField(text))
  }
  return from
}

/** What a line of the body is. A number in front decides the level; else the file's own style does. */
function bodyKind(line: Line, shift: number): LineKind {
  const level = headingLevel(line.text)
  if (level !== undefined) return { type: 'heading', level }
  const styled = styledLevel(line)
  // A run-in heading, whose text stands in the same paragraph: number and style agree on it.
  const marker = headingMarker(line.text)
  if (marker && styled !== undefined && styled - shift === marker.level) return { type: 'heading', level: marker.level }
  if (styled === undefined || marker || line.text.length > 60) return { type: 'paragraph' }
  if (/[。；]$/u.test(line.text)) return { type: 'paragraph' }
  return { type: 'heading', level: Math.max(1, styled - shift) as 1 | 2 | 3 | 4 }
}

/** 1 where the title took the file's top heading level, so that the next level becomes the first of the body. */
function styleShift(lines: readonly Line[], kinds: readonly (LineKind | undefined)[]): number {
  return lines.some((line, index) => kinds[index]?.type === 'title' && styledLevel(line) === 1) ? 1 : 0
}

function keepField(
  fields: Map<number, readonly FieldValue[]>,
  index: number,
  values: readonly FieldValue[] | undefined,
): void {
  if (!values) return
  const taken = new Set([...fields.values()].flat().map(value => value.field))
  if (values.every(value => !taken.has(value.field))) fields.set(index, values)
}

/** Keeps a line above the title. Names in red are 发文机关标志, with or without 文件, one a line where several issue. */
function keepHeader(fields: Map<number, readonly FieldValue[]>, index: number, line: Line): void {
  const values = headerField(line.text)
  const isMark = values?.[0]?.field === 'issuingAuthorityMark'
  if (!line.isRed || (values && !isMark) || line.text.length > longestMark || /[，。；：！？]/u.test(line.text)) {
    keepField(fields, index, values)
    return
  }
  const [above, [mark] = []] = [...fields].find(([, [value]]) => value?.field === 'issuingAuthorityMark') ?? []
  if (above !== undefined && mark) {
    fields.set(above, [{ field: mark.field, value: `${mark.value}\n${line.text}` }])
    fields.set(index, [])
  } else fields.set(index, [{ field: 'issuingAuthorityMark', value: line.text }])
}

/** Characters of the longest name of an office. */
const longestMark = 40

function collect(fields: ReadonlyMap<number, readonly FieldValue[]>): DraftFields {
  const entries = [...fields.values()].flat().map((value): [FieldId, string] => [value.field, value.value])
  return Object.fromEntries(entries)
}

function fieldNotices(fields: ReadonlyMap<number, readonly FieldValue[]>): readonly string[] {
  const labels = [...fields.values()].flat().map(({ field }) => elementSpec(field).label)
  return labels.length > 0 ? [`${labels.join('、')}已移入版头版记栏；请核对。`] : []
}
