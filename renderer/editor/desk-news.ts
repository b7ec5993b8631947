import type { ChecklistTick } from '../../core/document/checklist.ts'
import type { DraftLimit, IgnoredFinding } from '../../core/document/draft.ts'
import { activeComment } from '../comments/active-comment.ts'
import { shownThreads } from '../comments/shown-threads.ts'
import { blockKey } from '../findings/with-findings.ts'
import type { Clock } from '../saving/clock.ts'
import type { OutlineEntry } from '../state/desk.ts'
import { type DeskState, type SaveState, useDesk } from '../state/desk.ts'
import { caretNews } from './caret-news.ts'
import type { DraftSession } from './draft-session.ts'
import { shownFindings } from './shown-findings.ts'

/** Milliseconds for which results gather before panels are told. */
const gathering = 60

/** Milliseconds after the last key before panels are told of anything: a list that follows each key delays the next. */
const settling = 100

/** Milliseconds after which panels are told while keys go on coming. */
const patience = 1000

/** Milliseconds after the last move before the caret's place and the size of the selection are shown. */
const caretDelay = 120

/** Brings what a session knows to the desk, in small batches outside the handling of keys. */
export class DeskNews {
  readonly #clock: Clock
  #session: DraftSession | null = null
  #quiet: (() => void) | null = null
  #late: (() => void) | null = null
  #caret: (() => void) | null = null
  #saved: SaveState | null = null

  constructor(clock: Clock) {
    this.#clock = clock
  }

  /** Speaks for another session, or for none. */
  follow(session: DraftSession | null): void {
    this.#session = session
    this.#callOff()
    this.#caret?.()
    this.#caret = this.#saved = null
  }

  /** Results came. */
  news(): void {
    this.#quiet ??= this.#clock.after(gathering, () => this.publish())
  }

  /** Text or selection changed. */
  changed(): void {
    this.#quiet?.()
    this.#quiet = this.#clock.after(settling, () => this.publish())
    this.#late ??= this.#clock.after(patience, () => this.#publishMeanwhile())
    this.#caret?.()
    this.#caret = this.#clock.after(caretDelay, () => this.#publishCaret())
  }

  /** The state of saving changed. What was saved between two keys is told in the pause after them, all else at once. */
  save(state: SaveState): void {
    this.#saved = null
    if (state.status === 'saved' && this.#quiet) this.#saved = state
    else if (state.status !== 'saving' || useDesk.getState().save.status !== 'saving') setChanged({ save: state })
  }

  publish(): void {
    this.#callOff()
    if (!this.#session) return
    const patch = deskPatch(this.#session, useDesk.getState())
    setChanged(this.#saved ? { ...patch, save: this.#saved } : patch)
    this.#saved = null
  }

  /** Tells the panels what is known between two keys, save for the state of saving, which would go to and fro. */
  #publishMeanwhile(): void {
    this.#late = null
    if (!this.#session) return
    setChanged({ ...deskPatch(this.#session, useDesk.getState()), ...caretNews(this.#session.editor) })
  }

  #callOff(): void {
    this.#quiet?.()
    this.#late?.()
    this.#quiet = this.#late = null
  }

  #publishCaret(): void {
    this.#caret = null
    if (!this.#session) return
    setChanged({ ...caretNews(this.#session.editor), activeComment: activeComment(this.#session, useDesk.getState()) })
  }
}

const none: readonly IgnoredFinding[] = []
const noLimits: readonly DraftLimit[] = []
const noTicks: readonly ChecklistTick[] = []

/** Writes to the desk what differs from it. */
function setChanged(patch: Partial<DeskState>): void {
  const desk = useDesk.getState()
  const entries = Object.entries(patch).filter(([name, value]) => desk[name as keyof DeskState] !== value)
  if (entries.length > 0) useDesk.setState(Object.fromEntries(entries))
}

function deskPatch(session: DraftSession, desk: DeskState): Partial<DeskState> {
  const { counts, limits, outline } = session.check.numbers
  const { genre, fields, ignored = none, limits: ownLimits = noLimits } = session.content
  const { checklist = noTicks } = session.content
  const findings = shownFindings(
    session.blocks,
    index => session.findings.of(blockKey(session.editor, index) as string),
    desk.findings,
  )
  const isStanding = findings.some(finding => finding.id === desk.activeFinding)
  const { id, title, status } = session
  const draft = { id, title, status, genre, fields, ignored, limits: ownLimits, checklist }
  return {
    draft: desk.draft && hasSameValues(draft, desk.draft) ? desk.draft : draft,
    counts,
    limits,
    findings,
    comments: shownThreads(session.content, desk.comments),
    activeFinding: isStanding ? desk.activeFinding : null,
    outline: placedOutline(session, outline, desk.outline),
    checking: session.check.isPending,
    checkTrouble: session.check.trouble,
    repeated: session.check.repeated(),
  }
}

/** The outline with the places where its blocks stand now; headings that are gone since are left out. */
function placedOutline(
  session: DraftSession,
  outline: DraftSession['check']['numbers']['outline'],
  earlier: readonly OutlineEntry[],
): readonly OutlineEntry[] {
  const placed = outline
    .map(entry => ({ ...entry, block: session.indexOf(entry.key) }))
    .filter(entry => entry.block !== -1)
  const isSame =
    placed.length === earlier.length && placed.every((entry, at) => hasSameValues(entry, earlier[at] ?? {}))
  return isSame ? earlier : placed
}

function hasSameValues(a: object, b: object): boolean {
  const entries = Object.entries(a)
  return entries.every(([name, value]) => (b as Record<string, unknown>)[name] === value)
}
