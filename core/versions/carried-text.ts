import { type Block, blockText } from '../document/draft.ts'
import { alignItems } from './align.ts'

/** A place in the text of a body. */
export interface BodyPlace {
  readonly block: number
  /** In UTF-16 units. */
  readonly offset: number
}

/** Where the characters of a paragraph of a file came to stand in the body that was made of it. */
export interface CarriedText {
  /** The place of the first character at or behind an offset; undefined where none is behind it. */
  startAt(offset: number): BodyPlace | undefined
  /** The place behind the last character before an offset; undefined where none is before it. */
  endAt(offset: number): BodyPlace | undefined
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are among what goes
const light = /[\s\u0000-\u001f\u007f\u00ad\u200b-\u200f\u2060\ufeff]/u
const lightAll = new RegExp(light.source, 'gu')

/**
 * Where the texts of a file stand in the body that was made of them, in the same order. A paragraph is one text, a table
 * those of its cells. Blanks, line ends and control characters may have gone or come; undefined stands for a text that
 * is no part of the body, as lines of the header are.
 */
export function carryTexts(
  items: readonly (readonly string[])[],
  blocks: readonly Block[],
): readonly (readonly (CarriedText | undefined)[])[] {
  const texts = blocks.map(blockText)
  const sources = items.map(parts => parts.map(text => text.toWellFormed()))
  const keys = sources.map(parts => withoutLight(parts.join('')))
  const pairs = alignItems(keys, texts.map(withoutLight))
  const found: (readonly (CarriedText | undefined)[])[] = []
  let block = 0
  for (const [there, here] of [...pairs, [sources.length, texts.length] as const]) {
    // What lies between two that correspond was joined, parted, or left out.
    const between = new Walk(texts, block, here)
    while (found.length < there) found.push((sources[found.length] ?? []).map(text => between.next(text)))
    if (there === sources.length) break
    const within = new Walk(texts, here, here + 1)
    found.push((sources[there] ?? []).map(text => within.next(text)))
    block = here + 1
  }
  return found
}

function withoutLight(text: string): string {
  return text.replace(lightAll, '')
}

/** Walks along texts from one place to the next that matches. */
class Walk {
  readonly #texts: readonly string[]
  readonly #end: number
  #block: number
  #offset = 0

  constructor(texts: readonly string[], from: number, end: number) {
    this.#texts = texts
    this.#block = from
    this.#end = end
  }

  next(text: string): CarriedText | undefined {
    const first = text.search(/[^\s]/u)
    if (first === -1 || this.#block >= this.#end) return undefined
    const here = this.#match(text, this.#block, this.#offset)
    if (here) return here
    for (let block = this.#block + 1; block < this.#end; block++) {
      const target = this.#texts[block] as string
      if (target[target.search(/[^\s]/u)] !== text[first]) continue
      const found = this.#match(text, block, 0)
      if (found) return found
    }
    return undefined
  }

  #match(text: string, firstBlock: number, firstOffset: number): CarriedText | undefined {
    let block = firstBlock
    let offset = firstOffset
    let matched = 0
    const blocks = new Int32Array(text.length).fill(-1)
    const offsets = new Int32Array(text.length)
    for (let at = 0; at < text.length; ) {
      const target = block < this.#end ? this.#texts[block] : undefined
      if (target !== undefined && target[offset] === text[at]) {
        blocks[at] = block
        offsets[at++] = offset++
        matched++
      } else if (light.test(text[at] as string)) at++
      else if (target === undefined) return undefined
      else if (offset >= target.length) {
        block++
        offset = 0
      } else if (light.test(target[offset] as string)) offset++
      else return undefined
    }
    if (matched === 0) return undefined
    this.#block = block
    this.#offset = offset
    return carried(blocks, offsets)
  }
}

function carried(blocks: Int32Array, offsets: Int32Array): CarriedText {
  return {
    startAt(offset) {
      let at = Math.max(0, offset)
      while (at < blocks.length && blocks[at] === -1) at++
      return at < blocks.length ? { block: blocks[at] as number, offset: offsets[at] as number } : undefined
    },
    endAt(offset) {
      let at = Math.min(blocks.length, offset) - 1
      while (at >= 0 && blocks[at] === -1) at--
      return at >= 0 ? { block: blocks[at] as number, offset: (offsets[at] as number) + 1 } : undefined
    },
  }
}
