import type { RevisionCounts, RevisionView } from '../../../core/document/word-marks.ts'

type Change = keyof RevisionCounts

/** Elements around text that was changed. What moved counts once, where it arrived. */
const changes: Readonly<Record<string, Change | null>> = {
  ins: 'insertions',
  del: 'deletions',
  moveTo: 'moves',
  moveFrom: null,
}

const arriving = new Set(['ins', 'moveTo', 'cellIns'])
const leaving = new Set(['del', 'moveFrom', 'cellDel'])

/** Whether an element stands around or marks what was put in, not what was taken out. */
export function isArriving(name: string): boolean {
  return arriving.has(name)
}

/** Follows the tracked changes of a Word file: counts them, and says what belongs to the text in one view of them. */
export class Revisions {
  readonly view: RevisionView
  readonly #counts = { insertions: 0, deletions: 0, moves: 0, formats: 0 }
  /** The sort of change that ended where the text now stands; one of the same sort continues it. */
  #last: Change | null | undefined
  #inside = 0

  constructor(view: RevisionView) {
    this.view = view
  }

  get counts(): RevisionCounts {
    return this.#counts
  }

  /** Whether the element stands around changed text, or marks a paragraph, row or cell as changed. */
  isChange(name: string): boolean {
    return name in changes || arriving.has(name) || leaving.has(name)
  }

  /** Whether what such an element stands around or marks is no part of the text in this view. */
  isGone(name: string): boolean {
    return (this.view === 'accepted' ? leaving : arriving).has(name)
  }

  /** A change begins; what it holds is read where it is not gone. */
  enter(name: string): void {
    this.note(name)
    if (this.view === 'suggestions' || !this.isGone(name)) this.#inside++
  }

  /** A change that is read ends. */
  leave(): void {
    this.#inside--
  }

  /** Counts a change, unless it goes on with the one before. */
  note(name: string): void {
    const change = changes[name]
    if (change === undefined) return
    if (change !== null && change !== this.#last) this.#counts[change]++
    this.#last = change
  }

  /** Counts a change of formatting. */
  noteFormat(): void {
    this.#counts.formats++
  }

  /** Text was read, or a paragraph ended: unless that is itself changed, changes behind it are others. */
  pass(): void {
    if (this.#inside === 0) this.#last = undefined
  }
}
