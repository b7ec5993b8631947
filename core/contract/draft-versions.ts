/**
 * What made a version: the passing of time, or an act that a person may want to go back behind. `restored` is what stood
 * after an earlier version was brought back, `import` what stood when another file was imported, `review` what stood when
 * the draft went from one status to another; that is kept for ever.
 */
export const versionCauses = ['auto', 'import', 'export', 'restore', 'restored', 'review'] as const

export type VersionCause = (typeof versionCauses)[number]

/** The longest name of a version, in UTF-16 units. */
export const longestVersionName = 60

/** A draft as it once was, without its text. */
export interface DraftVersion {
  /** Greater than that of every earlier version, whatever the clock said. */
  readonly number: number
  /** The number of the last step of the journal that it holds. */
  readonly seq: number
  /** Milliseconds since 1970, for show and for thinning. */
  readonly at: number
  readonly cause: VersionCause
  /** What a person called it; such a version is kept for ever. */
  readonly name: string | null
  /** Word's 字数; null where the version cannot be read. */
  readonly characters: number | null
}
