import type { FileComment } from '../../../core/document/word-marks.ts'
import { readXml } from './xml.ts'
import type { ZipPackage } from './zip.ts'

/** Characters of a comment that are kept, of the words it is about, and of its author's name. */
const longest = { text: 2_000, quoted: 100, author: 40 } as const

/** Comments that are kept, and places that may be open at once. More are counted, not kept. */
const most = { comments: 1_000, open: 100 } as const

/** Follows the places that comments are about while a document is read. */
export class CommentPlaces {
  /** Ids in the order in which the text refers to them. */
  readonly referred: string[] = []
  readonly #open = new Set<string>()
  readonly #quoted = new Map<string, string>()

  /** Told of every element of the document's text. */
  open(name: string, id: string | undefined): void {
    if (id === undefined) return
    if (name === 'commentRangeStart' && this.#open.size < most.open) this.#open.add(id)
    else if (name === 'commentRangeEnd') this.#open.delete(id)
    else if (name === 'commentReference') this.referred.push(id)
  }

  text(text: string): void {
    for (const id of this.#open) {
      const quoted = this.#quoted.get(id) ?? ''
      if (quoted.length < longest.quoted) this.#quoted.set(id, quoted + text.slice(0, longest.quoted))
    }
  }

  /** The words that a comment is about. */
  quoted(id: string): string {
    return shortened(this.#quoted.get(id) ?? '', longest.quoted)
  }
}

/** The comments that a text refers to, with what they say. */
export function readComments(
  zip: ZipPackage,
  part: string | undefined,
  file: string,
  places: CommentPlaces,
): readonly FileComment[] {
  const said = new Map<string, { author: string; text: string }>()
  let current: { author: string; text: string } | undefined
  let isText = false
  if (part && places.referred.length > 0) {
    readXml(zip, part, file, {
      open(name, tag) {
        if (!tag.isWord) return
        isText = name === 't'
        if (name === 'comment') {
          current = { author: tag.attribute('author') ?? '', text: '' }
          if (said.size < most.comments) said.set(tag.attribute('id') ?? '', current)
        } else if (name === 'p' && current && current.text !== '') current.text += ' '
      },
      close(name, tag) {
        isText = false
        if (tag.isWord && name === 'comment') current = undefined
      },
      text(piece) {
        if (isText && current && current.text.length < longest.text) current.text += piece
      },
    })
  }
  return [...new Set(places.referred)].flatMap(id => {
    const comment = said.get(id)
    const text = shortened(comment?.text ?? '', longest.text)
    if (!comment || text === '') return []
    return [{ author: shortened(comment.author, longest.author), text, quoted: places.quoted(id) }]
  })
}

/** A text on one line, without what cannot be shown, cut to `length` characters. */
function shortened(text: string, length: number): string {
  const line = text
    .toWellFormed()
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim()
  return line.length > length ? `${[...line].slice(0, length - 1).join('')}…` : line
}
