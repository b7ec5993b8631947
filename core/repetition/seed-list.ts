/** Fewer places than this are read soon in any order. */
const few = 4000
/** A position and the number of an entry below this fit one number together. */
const mostSorted = 2 ** 21
/**
 * So many entries are held at once, 2 MB: where a draft and a segment repeat themselves alike there are as many as places
 * times places, and the draft is worked through in parts.
 */
export const mostSeeds = 2 ** 18

/**
 * Tiles of a draft and the places of a segment that may hold them, in no order: entry `index` pairs the tile that starts
 * at unit `at(index)` of the draft with `position(index)` of the layout.
 */
export class SeedList {
  #pairs = new Uint32Array(64)
  #length = 0

  get length(): number {
    return this.#length
  }

  at(index: number): number {
    return this.#pairs[2 * index] as number
  }

  position(index: number): number {
    return this.#pairs[2 * index + 1] as number
  }

  push(at: number, position: number): void {
    const end = 2 * this.#length
    if (end === this.#pairs.length) {
      const wider = new Uint32Array(2 * end)
      wider.set(this.#pairs)
      this.#pairs = wider
    }
    this.#pairs[end] = at
    this.#pairs[end + 1] = position
    this.#length++
  }

  /** Leaves out the entries that lie on a diagonal before what was compared on it already. */
  leaveOut(reached: ReadonlyMap<number, number>): void {
    const length = this.#length
    this.#length = 0
    for (let index = 0; index < length; index++) {
      const at = this.at(index)
      const position = this.position(index)
      if ((reached.get(position - at) ?? 0) <= at) this.push(at, position)
    }
  }

  /**
   * The entries in an order that follows every diagonal: where they are many by their places in the layout, so that it is
   * read once from start to end, else by the units of the draft, whose number is `length`.
   */
  alongDiagonals(length: number): Uint32Array {
    return this.#length > few && this.#length <= mostSorted ? this.#inOrderOfLayout() : this.#inOrderOfDraft(length)
  }

  #inOrderOfLayout(): Uint32Array {
    const keys = new Float64Array(this.#length)
    for (let index = 0; index < this.#length; index++) keys[index] = this.position(index) * mostSorted + index
    keys.sort()
    const order = new Uint32Array(this.#length)
    for (let index = 0; index < this.#length; index++) order[index] = (keys[index] as number) % mostSorted
    return order
  }

  #inOrderOfDraft(length: number): Uint32Array {
    const next = new Uint32Array(length + 1)
    for (let index = 0; index < this.#length; index++) {
      const after = this.at(index) + 1
      next[after] = (next[after] as number) + 1
    }
    for (let at = 1; at <= length; at++) next[at] = (next[at] as number) + (next[at - 1] as number)
    const order = new Uint32Array(this.#length)
    for (let index = 0; index < this.#length; index++) {
      const at = this.at(index)
      const place = next[at] as number
      next[at] = place + 1
      order[place] = index
    }
    return order
  }
}
