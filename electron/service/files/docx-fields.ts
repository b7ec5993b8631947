import type { Omission } from './docx-notices.ts'
import type { XmlTag } from './xml.ts'

/** Fields whose result is a page's own, or is set anew by every program. */
const ofPages = /^\s*(?:PAGE|NUMPAGES|SECTIONPAGES|PAGEREF|SEQ|STYLEREF)\b/iu

/** Follows the fields (域) of a document: what they would do is never kept, only the text that they last showed. */
export class Fields {
  #instruction: string | undefined
  #isInstruction = false

  /** Told of every element. Answers what is lost of a field whose instruction is now whole. */
  open(name: string, tag: XmlTag): Omission | undefined {
    this.#isInstruction = name === 'instrText'
    if (name === 'hyperlink') return tag.attribute('id') === undefined ? undefined : 'link'
    if (name === 'fldSimple') return lostOf(tag.attribute('instr') ?? '')
    if (name !== 'fldChar') return undefined
    const kind = tag.attribute('fldCharType')
    const lost = this.#instruction === undefined ? undefined : lostOf(this.#instruction)
    this.#instruction = kind === 'begin' ? '' : undefined
    return lost
  }

  text(text: string): void {
    if (this.#isInstruction && this.#instruction !== undefined && this.#instruction.length < 100)
      this.#instruction += text
  }

  close(): void {
    this.#isInstruction = false
  }
}

function lostOf(instruction: string): Omission | undefined {
  if (instruction.trim() === '' || ofPages.test(instruction) || /^\s*TOC\b/iu.test(instruction)) return undefined
  return /^\s*HYPERLINK\b/iu.test(instruction) ? 'link' : 'field'
}
