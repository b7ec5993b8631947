/** How the data folder came to be where it is: named at the start, beside a portable program, moved by a person, or as usual. */
export type FolderOrigin = 'named' | 'portable' | 'moved' | 'usual'

/** What moving the data would mean. */
export interface MovePlan {
  readonly to: string
  /** How much is to be copied. */
  readonly bytes: number
  /** Why the new place is risky, a sentence; null where it is not. */
  readonly warning: string | null
}

/** What became of a move that was ordered. */
export type MoveOutcome =
  | { readonly kind: 'moved'; readonly from: string; readonly to: string }
  | { readonly kind: 'stayed'; readonly to: string; readonly reason: string }

/** Where the data lie. */
export interface DataPlace {
  readonly folder: string
  readonly origin: FolderOrigin
  /** What they take, in bytes. */
  readonly bytes: number
  /** Where they are to be moved at the next start; null where nothing is ordered. */
  readonly ordered: string | null
  /** What this start made of a move, told once; null where there was none. */
  readonly move: MoveOutcome | null
}
