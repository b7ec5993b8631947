import type { GenreId } from '../document/genres.ts'

/** A legal or local limit on length, with the rule it comes from. */
export interface LengthLimit {
  readonly genre: GenreId
  readonly kind: 'characters' | 'pages' | 'minutes'
  readonly value: number
  readonly basis: LimitBasis
}

export interface LimitBasis {
  readonly issuer: string
  /** The document's title without 《》. */
  readonly document: string
  readonly year: number
  readonly clause?: string
}
