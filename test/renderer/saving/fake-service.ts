import type { DraftAppend, Reply } from '../../../core/contract/contract.ts'
import { type ErrorCode, errorSentence } from '../../../core/contract/errors.ts'
import { applyEdit } from '../../../core/document/block-edit.ts'
import { type DraftContent, textBlock } from '../../../core/document/draft.ts'
import type { Clock } from '../../../renderer/saving/clock.ts'

/** A clock that moves when told to, letting promises settle at every step. */
export class TestClock implements Clock {
  now = 0
  #timers: { at: number; run: () => void }[] = []

  after(delay: number, run: () => void): () => void {
    const timer = { at: this.now + delay, run }
    this.#timers.push(timer)
    return () => {
      this.#timers = this.#timers.filter(other => other !== timer)
    }
  }

  async advance(milliseconds: number): Promise<void> {
    const end = this.now + milliseconds
    await settle()
    for (;;) {
      const next = this.#timers.filter(timer => timer.at <= end).sort((a, b) => a.at - b.at)[0]
      if (!next) break
      this.now = next.at
      this.#timers = this.#timers.filter(timer => timer !== next)
      next.run()
      await settle()
    }
    this.now = end
  }
}

async function settle(): Promise<void> {
  for (let turn = 0; turn < 8; turn++) await Promise.resolve()
}

/** A journal that takes `latency` milliseconds to write, refuses while `refusal` is set, and stores one append once. */
export class FakeJournal {
  readonly received: { at: number; append: DraftAppend }[] = []
  content: DraftContent
  seq: number
  latency = 20
  refusal: ErrorCode | null = null
  /** Stores the next append and loses its answer. */
  losesAnswer = false
  /** Answers nothing while true. */
  isSilent = false
  #last: string | null = null
  readonly #clock: TestClock

  constructor(clock: TestClock, content: DraftContent, seq = 3) {
    this.#clock = clock
    this.content = content
    this.seq = seq
  }

  append = (append: DraftAppend): Promise<Reply<'draft.append'>> => {
    this.received.push({ at: this.#clock.now, append })
    return new Promise((resolve, reject) => {
      this.#clock.after(this.latency, () => {
        if (this.isSilent) return
        if (this.refusal) {
          resolve({ ok: false, error: { code: this.refusal, message: errorSentence(this.refusal) } })
          return
        }
        const reply = this.#store(append)
        if (this.losesAnswer) {
          this.losesAnswer = false
          reject(new Error('connection lost'))
        } else resolve(reply)
      })
    })
  }

  #store(append: DraftAppend): Reply<'draft.append'> {
    const text = JSON.stringify(append)
    if (text !== this.#last) {
      if (append.seq !== this.seq) {
        return { ok: false, error: { code: 'draft-conflict', message: errorSentence('draft-conflict') } }
      }
      this.content = append.edits.reduce(applyEdit, this.content)
      this.seq += append.edits.length
      this.#last = text
    }
    return { ok: true, value: { seq: this.seq, savedAt: 1_000_000 + this.#clock.now } }
  }
}

/** A draft with a paragraph for each text. */
export function draftOf(...texts: readonly string[]): DraftContent {
  return { version: 3, genre: 'speech', fields: {}, blocks: texts.map(text => textBlock('paragraph', text)) }
}

/** The same draft with one paragraph changed; all other blocks stay the same objects. */
export function withText(content: DraftContent, index: number, text: string): DraftContent {
  return { ...content, blocks: content.blocks.with(index, textBlock('paragraph', text)) }
}
