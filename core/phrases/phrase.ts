/** A fixed phrase (固定用语) of official style. What a person fills in stands in 〔…〕. */
export interface Phrase {
  /** That of a built-in phrase is its text, so that it stays the same from version to version. */
  readonly id: string
  readonly text: string
  readonly category: string
}

/** What a person made of the phrases. A phrase of `own` with the id of a built-in one stands in its place. */
export interface PhraseSettings {
  readonly own: readonly Phrase[]
  /** Ids of built-in phrases that were taken out. */
  readonly removed: readonly string[]
  /** Names of categories in the order chosen; those not named follow in their own. */
  readonly categories: readonly string[]
  /** What was inserted, the latest first. */
  readonly uses: readonly PhraseUse[]
}

/** How often an entry of the completion list was inserted. */
export interface PhraseUse {
  readonly id: string
  readonly times: number
}

/** Longest phrase and name of a category in characters; most phrases of one's own, most uses remembered. */
export const phraseBounds = { longest: 300, longestCategory: 20, most: 5000, mostUses: 300 } as const

/** Nothing added, nothing taken out, nothing used. */
export const noPhraseSettings: PhraseSettings = { own: [], removed: [], categories: [], uses: [] }
