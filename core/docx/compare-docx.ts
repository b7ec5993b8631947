import { type DraftContent, fieldIds } from '../document/draft.ts'
import { elementSpec } from '../document/elements.ts'
import { type ExportOptions, writeDocx } from './export.ts'
import { comparedPieces } from './marks/compared-pieces.ts'
import { type ClockOffset, markupOf } from './marks/markup.ts'
import { wordTime } from './marks/word-time.ts'
import { safeContent } from './safe-text.ts'

/** Whose changes a comparison shows, and when they were made. */
export interface ComparisonOptions extends Omit<ExportOptions, 'reviewClock'> {
  /** Empty where no name is to be told. */
  readonly author: string
  /** Milliseconds since 1970, told as `clock` shows it. */
  readonly at: number
  readonly clock: ClockOffset
}

/**
 * Two states of a draft as one .docx in which what `after` changed of the body of `before` is tracked (修订): all accepted
 * it is `after`, all refused `before`. Header and imprint are those of `after`; what differs in them stands in a comment.
 */
export async function compareDocx(
  before: DraftContent,
  after: DraftContent,
  options: ComparisonOptions,
): Promise<Uint8Array> {
  const { author, at, clock } = options
  const [old, present] = [safeContent(before), safeContent(after)]
  const dateOf = (time: number) => wordTime(time, clock(time))
  const pieces = comparedPieces(old.blocks, present.blocks, { author, date: dateOf(at) })
  const text = changedFields(old, present)
  const thread = { notes: [{ author, at, text }], isDone: false, numbers: [0] }
  return writeDocx(present, options, markupOf(pieces, new Map(text === '' ? [] : [['fields', thread]]), dateOf))
}

/** What differs in header and imprint, a line each; empty where nothing does. */
function changedFields({ fields: old }: DraftContent, { fields }: DraftContent): string {
  const lines = fieldIds
    .filter(id => (old[id] ?? '') !== (fields[id] ?? ''))
    .map(id => `${elementSpec(id).label}：由“${old[id] ?? ''}”改为“${fields[id] ?? ''}”。`)
  return lines.length === 0 ? '' : ['版头、版记有改动，已按新稿排出：', ...lines].join('\n')
}
