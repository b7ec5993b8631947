import { blockText, type DraftContent, draftTitle, fieldIds } from './draft.ts'

/** A draft as one text of lines. */
export interface SearchableText {
  readonly text: string
  /** The UTF-16 offset at which the body begins: a line a block. Name and fields that stand before it have no block. */
  readonly bodyAt: number
}

/**
 * What of a draft can be searched for: the name that a person gave it, where it is not the title in the text, the fields
 * of header and imprint, the body. Of every block all UTF-16 units keep their offsets.
 */
export function searchableText(name: string, { fields, blocks }: DraftContent): SearchableText {
  const head = fieldIds.map(field => fields[field] ?? '').filter(value => value !== '')
  if (name !== draftTitle(blocks)) head.unshift(name)
  const before = head
    .map(oneLine)
    .map(line => `${line}\n`)
    .join('')
  return { text: before + blocks.map(block => oneLine(blockText(block))).join('\n'), bodyAt: before.length }
}

/** Rows of a table lie in one line like its cells. SQLite would change half a surrogate pair silently. */
function oneLine(text: string): string {
  return text.replaceAll('\n', '\t').toWellFormed()
}
