import type { SourceText } from '../../../core/repetition/repetition-library.ts'

/** The most that is kept, in characters; with its offset map a character takes about 20 bytes. */
const largestCache = 1_000_000

/** Texts of the sources last shown, normalised with the way back. The one used longest ago goes first. */
export class SourceCache {
  readonly #sources = new Map<number, SourceText>()
  #characters = 0

  /** The source of a document, read where it is not kept. */
  get(document: number, read: () => SourceText): SourceText {
    const source = this.#sources.get(document) ?? read()
    this.#characters -= this.#delete(document)
    this.#sources.set(document, source)
    this.#characters += source.text.length
    for (const oldest of this.#sources.keys()) {
      if (this.#characters <= largestCache || oldest === document) break
      this.#characters -= this.#delete(oldest)
    }
    return source
  }

  #delete(document: number): number {
    const length = this.#sources.get(document)?.text.length ?? 0
    this.#sources.delete(document)
    return length
  }
}
