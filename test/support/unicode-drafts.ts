import {
  type Block,
  blockTypes,
  type DraftFields,
  fieldIds,
  headerFormats,
  sealKinds,
  textBlock,
} from '../../core/document/draft.ts'
import { genres } from '../../core/document/genres.ts'
import { tableBlock } from '../../core/document/table.ts'
import { fontSetIds } from '../../core/docx/font-sets.ts'
import { between, randomNumbers } from '../core/repetition/random.ts'
import type { WholeDraft } from './whole-drafts.ts'

/** Code points that Unicode has room for, lone surrogates among them. */
const codePoints = 0x110000

const profileIds = ['general', 'gb33476', 'grid', 'reading', 'reading-18', 'reading-22']

/** What breaks careless writers: markup, fields, formulas, paths, line ends of every kind, marks that combine or turn. */
const snares = [
  '<w:p/>]]>&amp;&#0;',
  '{PAGE} \\* MERGEFORMAT',
  '=HYPERLINK("x")',
  '%00..\\..\\draft',
  '一行\r二行\r\n三行\u2028四行\u2029五行\v六行\f七行',
  '\t\t列　列\t',
  'e\u0301a\u0300\u0323\u200d\u200c\ufe0f',
  '\u202e倒\u2066着\u2069写\u202c',
  '\ud83d\udc68\u200d\ud83d\udc69\u200d\ud83d\udc67',
  '\ud800',
  '\udc00\ud800',
  '\ufffe\uffff\u0000\u001f\u007f\u0085',
  '\ufeff\u00a0\u00ad\u200b\u2060\ufff9注\ufffa音\ufffb\ufffc',
  '附件1',
  '一、总体要求。其余从略。',
  '出席：周明远、王　岚',
  '“引号”——破折号……《书名》',
  '',
  '\u3000\u3000',
]

/** The first of the lower halves: behind the last of the upper ones it would make a character with it. */
const firstLowerHalf = 0xdc00

/** The characters that a draft of many has to itself: together they have each of Unicode once, lone surrogates included. */
function shareOf(index: number, count: number): readonly string[] {
  const from = Math.floor((index * codePoints) / count)
  const to = Math.floor(((index + 1) * codePoints) / count)
  return Array.from({ length: to - from }, (_, at) =>
    from + at === firstLowerHalf ? `、${String.fromCharCode(firstLowerHalf)}` : String.fromCodePoint(from + at),
  )
}

/**
 * The drafts of a set of `count` that cover Unicode, at the places that `chosen` names or all: any elements, fields, formats, seals, profiles and
 * font sets, with each code point in one of the drafts and characters that break careless writers in all of them.
 */
export function* unicodeDrafts(count: number, seed: number, chosen?: readonly number[]): Generator<WholeDraft> {
  const places = chosen ?? Array.from({ length: count }, (_, index) => index)
  for (const index of places) yield unicodeDraft(index, count, seed)
}

function unicodeDraft(index: number, count: number, seed: number): WholeDraft {
  const random = randomNumbers(seed * 1_000_003 + index)
  const pick = <T>(values: readonly T[]) => values[between(random, 0, values.length - 1)] as T
  // What of the share no one has taken yet goes from block to block and from field to field.
  let share = shareOf(index, count)
  const take = () => {
    const length = between(random, 0, Math.max(12, Math.ceil(share.length / 3)))
    const taken = share.slice(0, length)
    share = share.slice(length)
    return taken.join('')
  }
  const text = () =>
    Array.from({ length: between(random, 0, 3) }, () =>
      random() < 0.5 ? take() : random() < 0.5 ? pick(snares) : anyText(random),
    ).join('')
  const runs = () => Array.from({ length: between(random, 1, 3) }, () => ({ text: text(), bold: random() < 0.3 }))
  const block = (): Block => {
    const type = pick(blockTypes)
    if (type === 'table') return anyTable(random, text)
    const level = type === 'heading' ? pick([1, 2, 3, 4] as const) : undefined
    return { ...textBlock(type, '', level), children: runs() }
  }
  const fields: DraftFields = {
    ...Object.fromEntries(fieldIds.filter(() => random() < 0.3).map(id => [id, text()])),
    ...(random() < 0.3 && { format: pick(headerFormats) }),
    ...(random() < 0.3 && { seal: pick(sealKinds) }),
  }
  const blocks = Array.from({ length: between(random, 0, 7) }, block)
  return {
    name: `draft ${index} of ${count}`,
    profile: pick(profileIds),
    fontSet: pick(fontSetIds),
    content: {
      version: 3,
      genre: pick(genres).id,
      fields,
      blocks: [...blocks, { type: 'paragraph', children: [{ text: share.join('') }] }],
    },
  }
}

/** Up to 40 UTF-16 units of any kind, most of them halves of nothing. */
function anyText(random: () => number): string {
  return String.fromCharCode(...Array.from({ length: between(random, 0, 40) }, () => between(random, 0, 0xffff)))
}

function anyTable(random: () => number, text: () => string): Block {
  const rows = Array.from({ length: between(random, 1, 4) }, () =>
    Array.from({ length: between(random, 1, 5) }, () => text()),
  )
  const made = tableBlock(rows, { headerRows: between(random, 0, 2) })
  return random() < 0.2 && made.table ? { ...made, table: { ...made.table, landscape: true } } : made
}
