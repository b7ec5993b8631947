import type { DraftLimit } from '../document/draft.ts'
import type { GenreId } from '../document/genres.ts'
import { limitPresets } from './data/limits.ts'

/** What a limit measures; `limitUnits` names the units. */
export type LimitKind = 'characters' | 'pages' | 'minutes'

/** How far the issuer's word reaches. */
export type LimitScope = 'national' | 'ministry' | 'province' | 'city' | 'county'

/** A legal or local limit on length, with the rule it comes from. */
export interface LengthLimit {
  readonly genre: GenreId
  readonly kind: LimitKind
  readonly value: number
  readonly basis: LimitBasis
  /** Absent for a limit that an office sets for itself. */
  readonly scope?: LimitScope
  /** What the rule speaks of, where one genre has several limits of a kind. */
  readonly covers?: string
}

/** The rule that a limit comes from. */
export interface LimitBasis {
  readonly issuer: string
  /** The document's title without 《》. */
  readonly document: string
  /** 0 where an office sets the limit for itself. */
  readonly year: number
  readonly clause?: string
  /** False where `document` describes a text whose exact title is not known, so that no 《》 stand around it. */
  readonly titled?: boolean
}

/** An entry of the table. One entry of each genre and kind is the default. */
export interface LimitPreset extends LengthLimit {
  readonly scope: LimitScope
  readonly covers: string
  readonly isDefault: boolean
}

/** A limit as a person sets it: for every genre where none is named, by the office's own decision where no basis is. */
export interface LimitSetting {
  readonly genre?: GenreId
  readonly kind: LimitKind
  readonly value: number
  readonly basis?: LimitBasis
  readonly scope?: LimitScope
  readonly covers?: string
  /** Kept in the table of the office, and binds nobody. */
  readonly isOff?: true
}

/** The basis of a limit that comes from a setting alone. */
export const ownBasis: LimitBasis = { issuer: '本单位', document: '自行设定的限额', year: 0, titled: false }

/** The basis of a limit that an author sets for one draft. */
export const draftBasis: LimitBasis = { issuer: '本稿', document: '自行设定的限额', year: 0, titled: false }

/** The unit of each kind of limit. */
export const limitUnits: Readonly<Record<LimitKind, string>> = { characters: '字', pages: '页', minutes: '分钟' }

const kinds: readonly LimitKind[] = ['characters', 'pages', 'minutes']

/**
 * The limits that bind a genre: the table's defaults, or for a kind that is set, the settings alone. What is set for
 * the genre itself goes before what is set for every genre, and what `draft` sets for itself before both. Ordered by kind (characters, pages, minutes), the strictest
 * of each kind first.
 */
export function limitsFor(
  genre: GenreId,
  settings: readonly LimitSetting[] = [],
  draft: readonly DraftLimit[] = [],
): readonly LengthLimit[] {
  return kinds.flatMap(kind => {
    const ofDraft = draft.find(limit => limit.kind === kind)
    if (ofDraft) return [{ genre, kind, value: ofDraft.value, basis: draftBasis }]
    const set = settings.filter(setting => setting.kind === kind && !setting.isOff)
    const ofGenre = set.filter(setting => setting.genre === genre)
    const own = ofGenre.length > 0 ? ofGenre : set.filter(setting => setting.genre === undefined)
    const limits: LengthLimit[] =
      own.length > 0
        ? own.map(setting => ({ ...setting, genre, basis: setting.basis ?? ownBasis }))
        : limitPresets.filter(preset => preset.isDefault && preset.genre === genre && preset.kind === kind)
    return limits.sort((a, b) => a.value - b.value)
  })
}

/** The basis as a person reads it: issuer, 《title》, year, clause. */
export function basisText(basis: LimitBasis): string {
  const title = basis.titled === false ? basis.document : `《${basis.document}》`
  const year = basis.year > 0 ? `（${basis.year}年）` : ''
  return `${basis.issuer}${title}${year}${basis.clause ?? ''}`
}
