import { ServiceError } from '../../../core/contract/errors.ts'

/** What one document may hold: as many paragraphs as a draft, some ten thousand pages of text, styles and links. */
export const documentCaps = { paragraphs: 200_000, characters: 20_000_000, definitions: 20_000 } as const

/** Throws ServiceError file-too-large where a file has more styles, lists or links than any document. */
export function assertFewDefinitions(count: number, file: string): void {
  if (count > documentCaps.definitions) throw new ServiceError('file-too-large', file)
}

/** How large a document turns out to be while it is read. */
export class DocumentSize {
  readonly #file: string
  #paragraphs = 0
  #characters = 0

  constructor(file: string) {
    this.#file = file
  }

  /** Counts a paragraph of so many characters. Throws ServiceError file-too-large beyond `documentCaps`. */
  add(characters: number): void {
    this.#paragraphs++
    this.#characters += characters
    const { paragraphs, characters: most } = documentCaps
    if (this.#paragraphs > paragraphs || this.#characters > most) throw new ServiceError('file-too-large', this.#file)
  }
}
