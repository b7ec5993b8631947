import type { DraftFields } from '../../core/document/draft.ts'
import type { LaidBlock } from '../../core/document/page-layout.ts'
import type { PageSetting } from '../../core/document/page-setting.ts'
import { type BlockLook, lookOf } from './block-look.ts'
import { shapeTitle } from './title-shape.ts'

/** Types whose place on paper depends on their text or on their neighbours. */
const placed = new Set<LaidBlock['type']>(['title', 'attachmentNote', 'signature', 'dateOfIssue', 'paragraph'])

/**
 * Puts on the blocks on screen what Word export works out of their text: indents of signature, date, attachment note and
 * attendance, and the lines of a title. Only properties of elements are written, never their text, and never while an
 * input method composes.
 */
export class BlockLooks {
  readonly #applied = new Map<HTMLElement, BlockLook>()

  /** Returns whether anything looks another way than before. */
  apply(
    blocks: readonly LaidBlock[],
    fields: DraftFields,
    setting: PageSetting,
    elementOf: (block: number) => HTMLElement | undefined,
  ): boolean {
    const seen = new Set<HTMLElement>()
    let hasChanged = false
    for (const [index, block] of blocks.entries()) {
      if (!placed.has(block.type)) continue
      const title = block.type === 'title'
      const look = title ? undefined : lookOf(blocks, index, fields)
      if (!title && !look) continue
      const element = elementOf(index)
      if (!element) continue
      seen.add(element)
      hasChanged =
        (title ? shapeTitle(element, block.text, setting.titleCharacters) : this.#put(element, look as BlockLook)) ||
        hasChanged
    }
    for (const element of [...this.#applied.keys()]) {
      if (seen.has(element)) continue
      this.#take(element)
      hasChanged = true
    }
    return hasChanged
  }

  #put(element: HTMLElement, look: BlockLook): boolean {
    const known = this.#applied.get(element)
    if (known && hasSameLook(known, look)) return false
    if (known) this.#take(element)
    for (const [name, value] of Object.entries(look)) element.style.setProperty(name, value)
    this.#applied.set(element, look)
    return true
  }

  #take(element: HTMLElement): void {
    for (const name of Object.keys(this.#applied.get(element) ?? {})) element.style.removeProperty(name)
    this.#applied.delete(element)
  }
}

function hasSameLook(one: BlockLook, other: BlockLook): boolean {
  const names = Object.keys(one)
  return names.length === Object.keys(other).length && names.every(name => one[name] === other[name])
}
