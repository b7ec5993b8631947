/** What came of a rehearsal. Without `characters` a person says how far the reading went. */
export interface Rehearsal {
  readonly elapsed: number
  readonly characters?: number
}
