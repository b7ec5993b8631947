import { AnalysedParagraph } from './analysis.ts'
import type { LintBlock } from './rule.ts'
import type { ParagraphReading } from './run-rules.ts'

/** A paragraph with its analysis and what the rules said of it under the facts numbered `generation`. */
export interface CachedParagraph {
  readonly paragraph: AnalysedParagraph
  reading?: ParagraphReading
  generation?: number
}

/**
 * Paragraphs by their text, so that one that is moved, pasted twice or typed back is not read again. The least
 * recently used go first once the texts held exceed `capacity` characters.
 */
export class ParagraphCache {
  readonly #entries = new Map<string, CachedParagraph>()
  readonly #capacity: number
  #held = 0

  constructor(capacity = 2_000_000) {
    this.#capacity = capacity
  }

  /** The number of paragraphs held. */
  get size(): number {
    return this.#entries.size
  }

  /** The entry for a block, new where its text has not been seen. */
  take(block: LintBlock): CachedParagraph {
    const shape = block.table ? JSON.stringify(block.table) : ''
    const key = `${block.type}\n${block.level ?? ''}${shape}\n${block.text}`
    const found = this.#entries.get(key)
    const entry = found ?? { paragraph: new AnalysedParagraph(block) }
    if (found) this.#entries.delete(key)
    else this.#held += key.length
    this.#entries.set(key, entry)
    for (const oldest of this.#entries.keys()) {
      if (this.#held <= this.#capacity || oldest === key) break
      this.#entries.delete(oldest)
      this.#held -= oldest.length
    }
    return entry
  }
}
