import type { Params, Reply } from '../../core/contract/contract.ts'
import { errorSentence } from '../../core/contract/errors.ts'
import type { RepetitionMatch } from '../../core/repetition/match.ts'
import { normalise } from '../../core/text/normalise.ts'
import type { Clock } from '../saving/clock.ts'

/** Milliseconds after the last change before changed paragraphs are looked up: shorter than the gap between two keys. */
export const gathering = 40

/** Milliseconds after which they are looked up while changes go on coming. */
const patience = 150

/** Shorter paragraphs, in normalised characters, hold no run that the library guarantees to find. */
export const shortestText = 13

/** Longer paragraphs, in UTF-16 units, are asked about unread: normalising a whole draft at opening delays its first key. */
const longestDoubtful = 60

/** Characters looked up in one request, so that an early answer comes early. */
const requestSize = 4000

/** Texts whose answers are kept. */
const cacheSize = 4000

const nothing: readonly RepetitionMatch[] = []

export interface RepetitionClientOptions {
  readonly clock: Clock
  readonly check: (params: Params<'repetition.check'>) => Promise<Reply<'repetition.check'>>
  /**
   * The matches of a text that was asked about under this key, none where the look-up failed: what an earlier library
   * said of it is void. The block may hold another text by now.
   */
  readonly onMatches: (key: string, text: string, matches: readonly RepetitionMatch[]) => void
  /** Called when nothing is left to look up. */
  readonly onIdle: () => void
}

/** Looks changed paragraphs up in the library, gathered, cached by text until the library changes, one request at a time. */
export class RepetitionClient {
  readonly #options: RepetitionClientOptions
  readonly #cache = new Map<string, readonly RepetitionMatch[]>()
  readonly #wanted = new Map<string, string>()
  #isAsking = false
  #isClosed = false
  #quiet: (() => void) | null = null
  #late: (() => void) | null = null
  #generation = 0
  #trouble: string | null = null

  constructor(options: RepetitionClientOptions) {
    this.#options = options
  }

  /** Why the last texts could not be looked up, a sentence; null where they could. */
  get trouble(): string | null {
    return this.#trouble
  }

  get isPending(): boolean {
    return this.#isAsking || this.#wanted.size > 0
  }

  /** Asks for the matches of the text that the block with this key now holds; an earlier wish for it lapses. */
  look(key: string, text: string): void {
    this.#wanted.set(key, text)
    if (this.#isAsking) return
    const { clock } = this.#options
    this.#quiet?.()
    this.#quiet = clock.after(gathering, () => this.#ask())
    this.#late ??= clock.after(patience, () => this.#ask())
  }

  /** Forgets all answers, because the library is another one now. */
  forget(): void {
    this.#cache.clear()
    this.#generation++
  }

  close(): void {
    this.#isClosed = true
    this.#callOff()
    this.#wanted.clear()
  }

  async #ask(): Promise<void> {
    this.#callOff()
    const asked = this.#takeUnknown()
    if (asked.size === 0) {
      this.#options.onIdle()
      return
    }
    this.#isAsking = true
    const generation = this.#generation
    const paragraphs = [...new Set(asked.values())]
    const reply = await this.#options.check({ paragraphs }).catch(() => undefined)
    this.#isAsking = false
    if (this.#isClosed) return
    if (generation !== this.#generation) {
      for (const [key, text] of asked) if (!this.#wanted.has(key)) this.#wanted.set(key, text)
    } else if (!reply?.ok) {
      this.#trouble = reply?.error.message ?? errorSentence('internal-error')
      for (const [key, text] of asked) this.#options.onMatches(key, text, nothing)
    } else {
      this.#trouble = null
      for (const [index, text] of paragraphs.entries()) this.#keep(text, reply.value.matches[index] ?? nothing)
      for (const [key, text] of asked) this.#options.onMatches(key, text, this.#cache.get(text) ?? nothing)
    }
    void this.#ask()
  }

  #callOff(): void {
    this.#quiet?.()
    this.#late?.()
    this.#quiet = this.#late = null
  }

  /** Answers what is known, and takes as many unknown texts from the wishes as one request holds. */
  #takeUnknown(): ReadonlyMap<string, string> {
    const asked = new Map<string, string>()
    let size = 0
    for (const [key, text] of this.#wanted) {
      const known = this.#cache.get(text) ?? (isShort(text) ? nothing : undefined)
      if (!known) {
        if (size > 0 && size + text.length > requestSize) continue
        size += text.length
        asked.set(key, text)
      }
      this.#wanted.delete(key)
      if (known) this.#options.onMatches(key, text, known)
    }
    return asked
  }

  #keep(text: string, matches: readonly RepetitionMatch[]): void {
    this.#cache.set(text, matches)
    if (this.#cache.size <= cacheSize) return
    const [oldest] = this.#cache.keys()
    if (oldest !== undefined) this.#cache.delete(oldest)
  }
}

function isShort(text: string): boolean {
  return text.length <= longestDoubtful && normalise(text).text.length < shortestText
}
