import type { DocumentCounts } from '../../core/lint/counts.ts'
import { type LengthLimit, limitUnits } from '../../core/lint/limits.ts'
import { numberText } from './number-text.ts'

/** How a count stands to its limit. `near` from 80 percent, `over` above the limit, `far` above 120 percent. */
export type LimitLevel = 'within' | 'near' | 'over' | 'far'

/** One limit held against the draft. */
export interface LimitState {
  readonly limit: LengthLimit
  readonly value: number
  /** The count as a share of the limit; 1 is the limit itself. */
  readonly share: number
  readonly level: LimitLevel
}

/** What a limit measures. */
export const limitKindLabels: Readonly<Record<LengthLimit['kind'], string>> = {
  characters: '字数',
  pages: '页数',
  minutes: '时长',
}

/** Holds one limit against the counts. */
export function limitState(limit: LengthLimit, counts: DocumentCounts): LimitState {
  const value = counts[limit.kind]
  const share = limit.value > 0 ? value / limit.value : 0
  const level = share > 1.2 ? 'far' : share > 1 ? 'over' : share >= 0.8 ? 'near' : 'within'
  return { limit, value, share, level }
}

/** The limit of a kind that binds most, where there is one: limits come strictest first. */
export function bindingLimit(limits: readonly LengthLimit[], kind: LengthLimit['kind']): LengthLimit | undefined {
  return limits.find(limit => limit.kind === kind)
}

/** What a person should do about a limit, one sentence; `speechRate` in characters a minute turns minutes to 字. */
export function limitAdvice(state: LimitState, speechRate: number): string {
  const { limit, value, level } = state
  const room = limit.value - value
  if (level === 'within' || level === 'near') {
    const left = `还可写 ${numberText(Math.max(0, Math.round(room * 10) / 10))} ${limitUnits[limit.kind]}`
    return limit.kind === 'minutes' ? `${left}，约 ${numberText(Math.round(room * speechRate))} 字。` : `${left}。`
  }
  const excess = Math.round(-room * 10) / 10
  const over = `超过 ${numberText(excess)} ${limitUnits[limit.kind]}`
  switch (limit.kind) {
    case 'characters':
      return `${over}，需要压缩。`
    case 'pages':
      return `${over}，按每页 22 行、每行 28 字计。`
    case 'minutes':
      return `${over}，约需压缩 ${numberText(Math.round(-room * speechRate))} 字。`
  }
}

/** What a level is called, so that colour is not its only sign. */
export const limitLevelLabels: Readonly<Record<LimitLevel, string>> = {
  within: '在限额内',
  near: '接近限额',
  over: '超过限额',
  far: '大大超过',
}

/** 字数 of a full page: 22 lines of 28 (GB/T 9704-2012 5.2.3). */
const pageCharacters = 616

/** By how many 字 the draft exceeds its strictest limits of characters, minutes and pages; 0 where it keeps them all. */
export function excessCharacters(limits: readonly LengthLimit[], counts: DocumentCounts, speechRate: number): number {
  const characters = bindingLimit(limits, 'characters')
  const minutes = bindingLimit(limits, 'minutes')
  const pages = bindingLimit(limits, 'pages')
  return Math.max(
    0,
    characters ? counts.characters - characters.value : 0,
    minutes ? Math.round((counts.minutes - minutes.value) * speechRate) : 0,
    pages ? Math.min(counts.characters, (counts.pages - pages.value) * pageCharacters) : 0,
  )
}

/** The 字数 that a draft may have under all its limits; undefined where none binds it. */
export function characterLimit(
  limits: readonly LengthLimit[],
  counts: DocumentCounts,
  speechRate: number,
): number | undefined {
  const excess = excessCharacters(limits, counts, speechRate)
  if (excess > 0) return counts.characters - excess
  const most = limits.map(({ kind, value }) => {
    return kind === 'characters' ? value : kind === 'minutes' ? Math.round(value * speechRate) : value * pageCharacters
  })
  return most.length > 0 ? Math.max(counts.characters, Math.min(...most)) : undefined
}
