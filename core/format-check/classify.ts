import { type Block, blockText, type DraftContent, fieldIds } from '../document/draft.ts'
import { type ElementId, elementOfBlock, elements } from '../document/elements.ts'
import { isImprintTable } from '../document/recognise.ts'
import { builtInStyleName, markStyles, signatureStyles } from '../docx/style-ids.ts'
import type { FormatFacts, FormatParagraph } from './facts.ts'

/** The elements of a file: what each paragraph is, by its index. Empty paragraphs and tables of the body have none. */
export interface Classified {
  readonly elements: ReadonlyMap<number, ElementId>
  /** Index of the table that is the imprint. */
  readonly imprintTable?: number
}

/** Names that exported files give the styles of elements; names that Word has itself tell nothing for sure. */
const byStyle = new Map<string, ElementId>(
  elements.map(({ label, id }): [string, ElementId] => [builtInStyleName(id) ?? label, id]),
)
for (const { name } of Object.values(markStyles)) byStyle.set(name, 'issuingAuthorityMark')
for (const { name } of Object.values(signatureStyles)) byStyle.set(name, 'signature')
/** Styles that stand for themselves only where the text says nothing: anything may be in 正文 or in a heading's style. */
const weak = /^(?:normal|heading [1-4])$/iu
/** How far ahead a block is looked for. */
const farthest = 200

const bare = (text: string) => text.replace(/\s/gu, '')

/** Finds the paragraphs in which the blocks and fields of the recognised draft stand. */
export function classify(facts: FormatFacts, content: DraftContent): Classified {
  const found = new Map<number, ElementId>()
  const texts = facts.paragraphs.map(({ text }) => bare(text))
  const imprintTable = imprintOf(facts)
  const isFree = (index: number) => {
    const { table } = facts.paragraphs[index] as FormatParagraph
    return table === undefined && texts[index] !== '' && !found.has(index)
  }
  let at = 0
  for (const block of content.blocks) {
    if (block.type === 'table') continue
    at = placeBlock(block, at, texts, isFree, found)
  }
  for (const field of fieldIds) {
    const value = content.fields[field] ?? ''
    for (const line of value.split('\n').map(bare)) {
      const index = texts.findIndex(
        (text, place) =>
          line !== '' &&
          text.includes(line) &&
          (isFree(place) || facts.paragraphs[place]?.table === imprintTable) &&
          !found.has(place),
      )
      if (index >= 0) found.set(index, field)
    }
  }
  for (const [index, { style, text, table }] of facts.paragraphs.entries()) {
    const named = byStyle.get(style ?? '')
    if (!named || text.trim() === '' || (table !== undefined && table !== imprintTable)) continue
    if (!weak.test(style ?? '') || (found.get(index) ?? 'paragraph') === 'paragraph') found.set(index, named)
  }
  return { elements: found, ...(imprintTable !== undefined && { imprintTable }) }
}

function placeBlock(
  block: Block,
  from: number,
  texts: readonly string[],
  isFree: (index: number) => boolean,
  found: Map<number, ElementId>,
): number {
  const wanted = bare(blockText(block))
  if (wanted === '') return from
  const element = elementOfBlock(block)
  for (let at = from; at < Math.min(texts.length, from + farthest); at++) {
    if (!isFree(at)) continue
    const text = texts[at] as string
    if (text === wanted) {
      found.set(at, element)
      return at + 1
    }
    if (text.includes(wanted)) {
      found.set(at, element)
      return at
    }
    if (!wanted.startsWith(text)) continue
    // A title in several paragraphs.
    const rest: number[] = []
    let joined = ''
    for (let next = at; next < texts.length && joined.length < wanted.length; next++) {
      joined += texts[next]
      if (texts[next] !== '') rest.push(next)
    }
    if (joined !== wanted) continue
    for (const index of rest) found.set(index, element)
    return (rest.at(-1) ?? at) + 1
  }
  return from
}

function imprintOf({ paragraphs, tables }: FormatFacts): number | undefined {
  const rows = new Map<number, Map<number, { text: string; style?: string }>>()
  for (const { table, row, text, style } of paragraphs) {
    if (table === undefined || row === undefined) continue
    const own = rows.get(table) ?? new Map<number, { text: string; style?: string }>()
    rows.set(table, own)
    const before = own.get(row)?.text
    own.set(row, { text: before ? `${before}\t${text}` : text, ...(style !== undefined && { style }) })
  }
  for (let table = tables.length - 1; table >= 0; table--) {
    const own = [...(rows.get(table)?.values() ?? [])].filter(({ text }) => text.trim() !== '')
    if (own.length > 0 && isImprintTable(own)) return table
  }
  return undefined
}
