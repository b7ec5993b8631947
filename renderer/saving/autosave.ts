import type { AppendedDraft, DraftAppend, Failure, Reply } from '../../core/contract/contract.ts'
import { type ErrorCode, errorSentence } from '../../core/contract/errors.ts'
import type { DraftContent } from '../../core/document/draft.ts'
import { editsBetween } from '../../core/document/edits-between.ts'
import type { SaveState } from '../state/desk.ts'
import type { Clock } from './clock.ts'

/**
 * Milliseconds from the first unsaved change to its request. A key that is typed while a save is under way waits for that
 * one and its own; this leaves 200 of 250 for the disk where none is.
 */
export const flushDelay = 50

/** Milliseconds after which a request without an answer counts as trouble that a person should see. */
export const patience = 5000

/** Waits before each further try, in milliseconds; the last one repeats. */
export const retryDelays = [500, 1000, 2000, 5000] as const

const noAnswer = '保存还没有得到回应；请不要关闭窗口，简文如已退出请重新启动，内容会接着保存。'

/** Failures that trying again cannot mend: the draft is no longer ours to write. */
const final = new Set<ErrorCode>([
  'draft-conflict',
  'draft-not-found',
  'draft-too-new',
  'draft-in-review',
  'draft-final',
])

/** Refusals of the request as such, before anything of it is stored. Sent again unchanged, it would be refused for ever. */
const unsavable = new Set<ErrorCode>(['invalid-request', 'request-too-large'])

const unsavableText = '有一处内容过长，无法保存；请拆分或删去最近放入的内容，其余未保存的内容仍在窗口中。'

/** Failures of the disk. The window still holds what is unsaved, which their sentences do not say. */
const disk = new Set<ErrorCode>(['disk-full', 'read-only', 'write-failed'])
const stillHere = '未保存的内容仍在窗口中。'

export interface AutosaveOptions {
  readonly id: string
  /** The last step of the journal, and the state that it led to. */
  readonly seq: number
  readonly saved: DraftContent
  readonly clock: Clock
  readonly append: (append: DraftAppend) => Promise<Reply<'draft.append'>>
  /** Called when the state changes. */
  readonly report: (state: SaveState) => void
}

/**
 * Saves a draft as it is edited. One request is on its way at a time; it is repeated unchanged until it is answered well,
 * which the service allows for, and what changed meanwhile goes out right after it. A request that cannot be stored as it
 * is gives way to a new one, so that taking the passage out mends saving. Typing never waits for any of this.
 */
export class Autosave {
  readonly #options: AutosaveOptions
  #seq: number
  /** What the service is known to hold. */
  #stored: DraftContent
  /** What the service will hold once the request on its way is answered; else what it holds. */
  #sent: DraftContent
  #latest: DraftContent
  #request: DraftAppend | null = null
  #isWaiting = false
  #failures = 0
  #failure: ErrorCode | null = null
  #isStopped = false
  #savedAt: number | null = null
  #isShownSaving = false
  #timer: (() => void) | null = null
  #watch: (() => void) | null = null
  #waiters: ((saved: boolean) => void)[] = []

  constructor(options: AutosaveOptions) {
    this.#options = options
    this.#seq = options.seq
    this.#stored = options.saved
    this.#sent = options.saved
    this.#latest = options.saved
  }

  /** Whether the window holds anything that is not on disk. */
  get isUnsaved(): boolean {
    return !this.#isStopped && (this.#request !== null || editsBetween(this.#sent, this.#latest).length > 0)
  }

  /** The code of the failure that stands, if one does. */
  get failure(): ErrorCode | null {
    return this.#failure
  }

  /** Takes note of the draft's present state. Cheap: nothing is compared until it is sent. */
  changed(content: DraftContent): void {
    this.#latest = content
    if (this.#isStopped || this.#timer || this.#isWaiting || this.#failure) return
    this.#showSaving()
    this.#timer = this.#options.clock.after(flushDelay, () => this.#send())
  }

  /**
   * Sends what is unsaved now. Resolves to true once all of it is on disk, to false when the attempt fails, and at once
   * where the request on its way has already been given up.
   */
  flush(): Promise<boolean> {
    if (!this.isUnsaved) {
      this.#settle()
      return Promise.resolve(true)
    }
    if (this.#isWaiting && !this.#watch) return Promise.resolve(false)
    const done = new Promise<boolean>(resolve => this.#waiters.push(resolve))
    if (!this.#isWaiting) this.#send()
    return done
  }

  /** Ends saving, whatever is unsaved: its content is safe elsewhere. */
  stop(): void {
    this.#isStopped = true
    this.#clearTimers()
    this.#answerWaiters(true)
  }

  #send(): void {
    this.#timer?.()
    this.#timer = null
    if (this.#isStopped) return
    if (!this.#request) {
      const edits = editsBetween(this.#sent, this.#latest)
      if (edits.length === 0) {
        this.#settle()
        return
      }
      this.#request = { id: this.#options.id, seq: this.#seq, edits }
      this.#sent = this.#latest
    }
    if (!this.#failure) this.#showSaving()
    this.#isWaiting = true
    this.#watch = this.#options.clock.after(patience, () => this.#giveUp())
    this.#options.append(this.#request).then(
      reply => this.#receive(reply),
      () => this.#receive({ ok: false, error: { code: 'write-failed', message: errorSentence('write-failed') } }),
    )
  }

  #receive(reply: Reply<'draft.append'>): void {
    this.#isWaiting = false
    this.#watch?.()
    this.#watch = null
    if (this.#isStopped) return
    if (reply.ok) this.#accept(reply.value)
    else this.#refuse(reply.error)
  }

  #accept(appended: AppendedDraft): void {
    this.#request = null
    this.#stored = this.#sent
    this.#seq = appended.seq
    this.#failures = 0
    if (this.#failure) this.#isShownSaving = false
    this.#failure = null
    if (editsBetween(this.#sent, this.#latest).length > 0) {
      this.#send()
      return
    }
    this.#savedAt = appended.savedAt
    this.#settle()
  }

  #refuse(failure: Failure): void {
    if (unsavable.has(failure.code)) {
      this.#request = null
      this.#sent = this.#stored
      this.#fail({ code: failure.code, message: unsavableText })
    } else if (disk.has(failure.code)) this.#fail({ ...failure, message: failure.message + stillHere })
    else this.#fail(failure)
    if (final.has(failure.code)) return
    const delay = retryDelays[Math.min(this.#failures, retryDelays.length) - 1] as number
    this.#timer = this.#options.clock.after(delay, () => this.#send())
  }

  /** The request stays on its way, and a late answer counts; nobody waits for it any longer. */
  #giveUp(): void {
    this.#watch = null
    this.#fail({ code: 'write-failed', message: noAnswer })
  }

  #fail({ code, message }: Failure): void {
    this.#failures++
    this.#failure = code
    this.#isShownSaving = false
    this.#options.report({ status: 'failed', message, ...(final.has(code) && { isFinal: true }) })
    this.#answerWaiters(false)
  }

  /** Nothing is left to send: everything was answered, or an undo brought the saved state back. */
  #settle(): void {
    this.#timer?.()
    this.#timer = null
    this.#stored = this.#sent = this.#latest
    this.#failure = null
    this.#isShownSaving = false
    this.#options.report({ status: 'saved', at: this.#savedAt })
    this.#answerWaiters(true)
  }

  #showSaving(): void {
    if (this.#isShownSaving) return
    this.#isShownSaving = true
    this.#options.report({ status: 'saving' })
  }

  #answerWaiters(saved: boolean): void {
    const waiters = this.#waiters
    this.#waiters = []
    for (const answer of waiters) answer(saved)
  }

  #clearTimers(): void {
    this.#timer?.()
    this.#watch?.()
    this.#timer = null
    this.#watch = null
  }
}
