import { type Block, blockText, type DraftContent, type FieldId, fieldIds } from '../document/draft.ts'
import type { GenreId } from '../document/genres.ts'
import { type Template, type TemplateElement, type TemplateField, templateElementTypes } from './template.ts'

/** Words of a draft that may become a field of a template made from it. */
export interface FieldChoice {
  /** The words as they stand in the draft, a placeholder with its brackets. */
  readonly words: string
  readonly label: string
  /** Whether they are what changes from one such document to the next, as names and dates do; advice to the author stays. */
  readonly isUsual: boolean
}

/** What a template is called and for. */
export interface TemplateFacts {
  readonly id: string
  readonly name: string
  readonly category: string
  readonly description: string
  readonly genre: GenreId
}

/** The most elements that a template holds. */
export const mostElements = 500

const placeholder = /〔(?!\d{4}〕)([^〔〕]{1,200})〕/gu
/** A placeholder no longer than this names a value; a longer one is advice. In characters. */
const longestLabel = 12
const longestValue = 80

const ofBlocks: readonly (readonly [Block['type'], string])[] = [
  ['signature', '发文机关'],
  ['dateOfIssue', '成文日期'],
  ['mainRecipient', '主送机关'],
  ['speaker', '讲话人'],
  ['deliveryDate', '日期'],
]
const ofFields: readonly (readonly [FieldId, string])[] = [
  ['issuingAuthorityMark', '发文机关标志'],
  ['documentNumber', '发文字号'],
  ['signatory', '签发人'],
  ['ccRecipients', '抄送机关'],
  ['printingAuthority', '印发机关'],
  ['printDate', '印发日期'],
]

/** What of a draft may become a field: its placeholders, and the elements that name somebody, a date or a number. */
export function fieldChoices(content: DraftContent): readonly FieldChoice[] {
  const found = new Map<string, FieldChoice>()
  const add = (words: string, label: string, isUsual: boolean) => {
    if (words.length >= 2 && words.length <= longestValue && !found.has(words)) {
      found.set(words, { words, label: freeLabel(label, [...found.values()]), isUsual })
    }
  }
  for (const [type, label] of ofBlocks) {
    for (const block of content.blocks) if (block.type === type) add(wordsOf(block), label, true)
  }
  for (const [id, label] of ofFields) {
    const value = (content.fields[id] ?? '').trim()
    add(id === 'issuingAuthorityMark' ? value.replace(/文件$/u, '') : value, label, true)
  }
  for (const text of [...content.blocks.map(blockText), ...fieldIds.map(id => content.fields[id] ?? '')]) {
    for (const match of text.matchAll(placeholder)) {
      const label = match[1] as string
      add(match[0], label.slice(0, longestValue / 4), label.length <= longestLabel)
    }
  }
  return [...found.values()].filter(({ words }) => !/.〔|〕./u.test(words.replace(/〔\d{4}〕/u, '')))
}

/** How often words stand in a draft, header and imprint included. */
export function occurrences(content: DraftContent, words: string): number {
  if (words === '') return 0
  const texts = [...content.blocks.map(blockText), ...fieldIds.map(id => content.fields[id] ?? '')]
  return texts.reduce((count, text) => count + text.split(words).length - 1, 0)
}

/**
 * A template of a draft's own words: each chosen field's words give way to the field wherever they stand, all else stays,
 * placeholders that were not chosen included. Blank lines and tables are left out, and so is bold type.
 */
export function templateFromDraft(
  content: DraftContent,
  facts: TemplateFacts,
  chosen: readonly FieldChoice[],
): Template {
  const fields = chosen.map(({ words, label }, index): TemplateField => {
    const isValue = !words.startsWith('〔')
    return { id: `field${index + 1}`, label, required: true, ...(isValue && { example: words }) }
  })
  const ids = new Map(chosen.map(({ words }, index) => [words, `{{field${index + 1}}}`]))
  const fill = replacer(ids)
  const header = fieldIds.flatMap(id => {
    const text = content.fields[id]?.trim()
    return text ? [[id, fill(text)]] : []
  })
  return {
    ...facts,
    version: 1,
    fields,
    elements: content.blocks
      .filter(block => templateElementTypes.includes(block.type) && blockText(block).trim() !== '')
      .map((block): TemplateElement => {
        const text = fill(blockText(block).trim())
        return block.type === 'heading'
          ? { type: 'heading', level: block.level ?? 1, text }
          : { type: block.type, text }
      }),
    ...(header.length > 0 && { header: Object.fromEntries(header) }),
  }
}

/** A label that no other field has: 日期, 日期2, 日期3. */
export function freeLabel(label: string, others: readonly { readonly label: string }[]): string {
  const taken = new Set(others.map(other => other.label))
  let free = label
  for (let count = 2; taken.has(free); count++) free = `${label}${count}`
  return free
}

/** Puts fields in place of words, the longest first. Braces of the draft's own turn full-width, so as to stay text. */
function replacer(ids: ReadonlyMap<string, string>): (text: string) => string {
  const words = [...ids.keys()].sort((a, b) => b.length - a.length)
  const pattern = new RegExp(
    ['\\{\\{', ...words.map(each => each.replace(/[\\^$.*+?()[\]{}|/-]/gu, '\\$&'))].join('|'),
    'gu',
  )
  return text => text.replace(pattern, match => ids.get(match) ?? '｛｛')
}

function wordsOf(block: Block): string {
  const text = blockText(block).trim()
  if (block.type === 'mainRecipient') return text.replace(/[：:]$/u, '')
  return block.type === 'deliveryDate' ? text.replace(/^[（(]|[）)]$/gu, '') : text
}
