import type { DraftLimit } from '../../core/document/draft.ts'

/** The limit that a person typed, full-width digits and thousands separators included, or a sentence on what is wrong. */
export function ownLimitOf(kind: DraftLimit['kind'], typed: string): DraftLimit | string {
  const value = Number(typed.normalize('NFKC').replace(/[,，\s]/g, ''))
  if (!(value > 0 && value <= 1_000_000)) return '限额请填大于 0 的数。'
  const step = kind === 'minutes' ? 0.5 : 1
  if (!Number.isInteger(value / step)) return kind === 'minutes' ? '时长请填整数或半分钟。' : '字数、页数请填整数。'
  return { kind, value }
}
